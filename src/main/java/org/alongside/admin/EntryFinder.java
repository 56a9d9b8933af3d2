package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.vocabulary.Areas;

/** Finds entries of every kind, listed or taken down, from the newest to the oldest. */
@ApplicationScoped
class EntryFinder {

    private static final String FIND = """
            select id, kind, name, area, listed, updated_at
              from (select id, 'organisation' as kind, name, coalesce(base_area, areas_served[1]) as area,
                           status = 'LISTED' as listed, updated_at
                      from organisation
                     where name ilike ? or id = ?
                    union all
                    select id, 'caseStudy', title, areas[1], status = 'PUBLISHED', updated_at
                      from case_study
                     where title ilike ? or id = ?
                    union all
                    select id, 'champion', display_name, areas[1], status = 'LISTED', updated_at
                      from champion
                     where display_name ilike ? or id = ?) as entry
             where (cast(? as text) is null or kind = ?)
               and (cast(? as boolean) is null or listed = ?)
               and (cast(? as uuid) is null or id < ?)
             order by id desc
             limit ?
            """;

    private final DataSource dataSource;
    private final Areas areas;

    EntryFinder(DataSource dataSource, Areas areas) {
        this.dataSource = dataSource;
        this.areas = areas;
    }

    @Transactional
    List<EntryLine> find(EntrySearch search, int limit) {
        String part = "%" + search.words().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        UUID id = id(search.words());
        String kind = search.kind() == null ? null : search.kind().code();
        Boolean listed = search.standing() == null ? null : search.standing() == EntrySearch.Standing.LISTED;
        UUID after = search.after();
        Object[] values = {part, id, part, id, part, id, kind, kind, listed, listed, after, after, limit};
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            for (int i = 0; i < values.length; i++) {
                find.setObject(i + 1, values[i]);
            }
            List<EntryLine> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(line(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Entries cannot be looked for", failure);
        }
    }

    private EntryLine line(ResultSet row) throws SQLException {
        return new EntryLine(
                row.getObject(1, UUID.class),
                EntityKind.of(row.getString(2)),
                row.getString(3),
                areas.find(row.getString(4)).map(area -> area.name()).orElse(null),
                row.getBoolean(5),
                row.getTimestamp(6).toInstant());
    }

    /** The entry whose id or org-id this is; null when it is none. */
    private static UUID id(String words) {
        return words.isEmpty()
                ? null
                : Organisation.findByAnyId(words).map(found -> found.id).orElseGet(() -> uuid(words));
    }

    private static UUID uuid(String words) {
        try {
            return words.length() == 36 ? UUID.fromString(words) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
