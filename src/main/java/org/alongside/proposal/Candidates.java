package org.alongside.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Finds the listed organisations that could be the ones asked about, all in one question to the database. */
@ApplicationScoped
class Candidates {

    /**
     * By org-id, by website and by name; a website that more than five others have is a house they share and says nothing.
     * By name in two ways: the same letters anywhere, and a similar name in an area no wider than a county. At most thirty
     * each, the likeliest: of a national body's branches there can be hundreds.
     */
    private static final String FIND = """
            with asked as materialized (
                select a.*,
                       website_key(a.website) as site,
                       array(select distinct name_key(name) from unnest(a.names) as name) as keys
                  from jsonb_to_recordset(cast(? as jsonb))
                       as a (place integer, id uuid, names text[], website text, "orgIds" text[], around text[], source text)
            ), by_org_id as (
                select a.place, i.organisation_id as id
                  from asked a
                 cross join lateral unnest(a."orgIds") as sent (org_id)
                  join organisation_identifier i on i.org_id = sent.org_id
            ), by_site as (
                select a.place, unnest(s.ids) as id
                  from asked a
                 cross join lateral (
                       select array_agg(others.id) as ids
                         from (select id from organisation
                                where status = 'LISTED' and website_key = a.site and id is distinct from a.id
                                limit 6) as others) as s
                 where cardinality(s.ids) <= 5
            ), by_letters as (
                select a.place, n.organisation_id as id
                  from asked a
                 cross join lateral unnest(a.keys) as k (key)
                 cross join lateral (
                       select organisation_id from organisation_name
                        where letters = name_letters(k.key)
                        order by areas && a.around desc, organisation_id
                        limit 30) as n
            ), by_beginnings as (
                select a.place, n.organisation_id as id
                  from asked a
                 cross join lateral unnest(a.keys) as k (key)
                 cross join lateral (
                       select organisation_id from organisation_name
                        where beginnings && name_beginnings(k.key, a.around) and similarity(key, k.key) >= ?
                        order by similarity(key, k.key) desc, organisation_id
                        limit 30) as n
            ), likely as (
                select place, id, bool_or(sign = 'org-id') as same_org_id, bool_or(sign = 'site') as same_site
                  from (select place, id, 'org-id' as sign from by_org_id
                         union all
                        select place, id, 'site' from by_site
                         union all
                        select place, id, 'name' from by_letters
                         union all
                        select place, id, 'name' from by_beginnings) as signs
                 group by place, id
            )
            select l.place, l.same_org_id, l.same_site,
                   %s,
                   array_agg(k.key), array_agg(n.key), array_agg(case when k.key = n.key then 1 else similarity(k.key, n.key) end)
              from likely l
              join asked a on a.place = l.place
              join organisation o on o.id = l.id and o.status = 'LISTED' and o.id is distinct from a.id
                   and (o.source_name = a.source) is not true
              join organisation_name n on n.organisation_id = o.id
              left join lateral unnest(a.keys) as k (key) on true
             group by l.place, l.same_org_id, l.same_site, o.id
             order by l.place, o.id
            """.replace("%s", Sketches.COLUMNS);

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Ground ground;

    Candidates(DataSource dataSource, ObjectMapper json, Ground ground) {
        this.dataSource = dataSource;
        this.json = json;
        this.ground = ground;
    }

    /**
     * A listed organisation that could be one asked about.
     *
     * @param place which of those asked about it could be, from 0
     * @param sameWebsite whether they share a website that few others have
     * @param names how similar each name of the one is to each of the other
     */
    record Candidate(int place, Sketch entry, boolean sameOrgId, boolean sameWebsite, List<Pairing> names) {}

    /**
     * Two names, as keys.
     *
     * @param similarity how much of their letters they share, 0 to 1
     */
    record Pairing(String asked, String found, double similarity) {}

    private record Asked(
            int place,
            UUID id,
            List<String> names,
            String website,
            List<String> orgIds,
            List<String> around,
            String source) {}

    @Transactional(Transactional.TxType.MANDATORY)
    List<Candidate> of(List<Sketch> sketches) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, asked(sketches));
            find.setDouble(2, Names.SIMILAR);
            List<Candidate> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(
                            row.getInt(1), Sketches.read(row, 4), row.getBoolean(2), row.getBoolean(3), pairings(row)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Lookalikes cannot be looked for", failure);
        }
    }

    private String asked(List<Sketch> sketches) {
        try {
            return json.writeValueAsString(IntStream.range(0, sketches.size())
                    .mapToObj(place -> asked(place, sketches.get(place)))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Asked asked(int place, Sketch sketch) {
        return new Asked(
                place,
                sketch.id(),
                sketch.names(),
                sketch.website(),
                sketch.orgIds(),
                ground.around(sketch.areas()),
                sketch.source());
    }

    private static List<Pairing> pairings(ResultSet row) throws SQLException {
        String[] asked = (String[]) row.getArray(9).getArray();
        String[] found = (String[]) row.getArray(10).getArray();
        Float[] similarities = (Float[]) row.getArray(11).getArray();
        return IntStream.range(0, asked.length)
                .filter(i -> asked[i] != null)
                .mapToObj(i -> new Pairing(asked[i], found[i], similarities[i]))
                .toList();
    }
}
