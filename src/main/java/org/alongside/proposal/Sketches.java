package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Sketches of listed organisations. */
@ApplicationScoped
class Sketches {

    /** What a sketch is read from, given a row of organisation called o. */
    static final String COLUMNS =
            "o.id, o.name || o.other_names, o.website, o.org_ids, array_remove(o.areas_served || o.base_area, null)";

    private static final String LISTED =
            "select " + COLUMNS + " from organisation o where o.id = any (?) and o.status = 'LISTED' order by o.id";

    private final DataSource dataSource;

    Sketches(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of these organisations that are listed, in order of their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Sketch> listed(Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(LISTED)) {
            find.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<Sketch> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(read(row, 1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Organisations cannot be read", failure);
        }
    }

    /** The sketch in a row, whose columns begin at some place, counted from 1. */
    static Sketch read(ResultSet row, int first) throws SQLException {
        return new Sketch(
                row.getObject(first, UUID.class),
                texts(row.getArray(first + 1)),
                row.getString(first + 2),
                texts(row.getArray(first + 3)),
                texts(row.getArray(first + 4)),
                null);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
