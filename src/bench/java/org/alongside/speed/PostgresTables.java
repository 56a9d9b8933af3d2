package org.alongside.speed;

import java.sql.SQLException;

/**
 * The same directory as PostgreSQL's full text search would have it: weighted vectors, GIN indexes on them, on sectors
 * and on all areas somebody may ask for, so that each question is one look into an index.
 */
final class PostgresTables {

    private static final String AREAS = """
            create table bench_serves as
            with recursive inside (code, around) as (
                select child_code, parent_code from area_parent
                union
                select inside.code, area_parent.parent_code
                  from inside join area_parent on area_parent.child_code = inside.around),
            shared (one, other) as (
                select code, code from area
                union select code, around from inside
                union select around, code from inside
                union select a.around, b.around from inside a join inside b using (code))
            select one::text as code,
                   array_agg(other::text) as serves,
                   coalesce(array_agg(other::text) filter (where area.type not in ('county', 'district')), '{}') as wide
              from shared join area on area.code = other
             group by one
            """;

    /** Only what is looked for, counted or sorted by; what is shown is joined for those on a page. */
    private static final String PARTNERS = """
            create table bench_partner as
            select o.id,
                   ('x' || substr(o.id::text, 25, 12))::bit(48)::bigint as turn,
                   setweight(to_tsvector('english', o.name), 'A')
                       || setweight(to_tsvector('english', coalesce(o.summary, '')), 'B')
                       || setweight(to_tsvector('english', concat_ws(' ', o.description, studies.told)), 'C') as words,
                   to_tsvector('simple', o.name) as names,
                   places.serves, places.wide as serves_wide, o.sectors,
                   coalesce(o.evidenced_rung, 0)::smallint as rung,
                   o.willing_on is not null as willing,
                   point(area.lon, area.lat) as place
              from organisation o
              left join area on area.code = o.base_area
              left join lateral (
                   select string_agg(s.title || ' ' || s.summary, ' ') as told
                     from case_study_organisation c join case_study s on s.id = c.case_study_id
                    where c.organisation_id = o.id) studies on true
              left join lateral (
                   select array_agg(distinct area) as serves,
                          array_agg(distinct area) filter (where area = any (p.wide)) as wide
                     from bench_serves p, unnest(p.serves) area
                    where p.code = any (case when o.areas_served = '{}' then array[o.base_area] else o.areas_served end))
                   places on true
             where o.status = 'LISTED'
            """;

    private static final String WORDS = """
            create table bench_word as
            select word, ndoc as entries
              from ts_stat($$select to_tsvector('simple', concat_ws(' ', name, summary, description))
                               from organisation$$)
             where length(word) > 3
            """;

    private PostgresTables() {}

    static void make(Loading database) throws SQLException {
        database.run(
                "create extension if not exists pg_trgm",
                AREAS,
                PARTNERS,
                WORDS,
                "create unique index on bench_partner (id)",
                "create index on bench_partner using gin (words) with (fastupdate = off)",
                "create index on bench_partner using gin (names) with (fastupdate = off)",
                "create index on bench_partner using gin (serves, sectors) with (fastupdate = off)",
                "create index on bench_partner using gist (place)",
                "create index on bench_partner (turn) include (id) where willing",
                "create index on bench_word using gin (word gin_trgm_ops)",
                "vacuum analyze");
    }
}
