package org.alongside.vocabulary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the area tables hold. */
record AreaRows(List<Area> areas, List<Retired> retired, List<Alias> aliases) {

    private static final String AREAS = """
            select a.code, a.name, a.name_cy, a.type, a.lat, a.lon,
                   (select string_agg(p.parent_code, ',') from area_parent p where p.child_code = a.code) as parents
              from area a
             order by a.code
            """;

    /** A code that ONS no longer uses, and the area that took its place. */
    record Retired(String code, String name, String successor) {}

    /** A name in everyday use that is not the official one. */
    record Alias(String alias, String code) {}

    static AreaRows read(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return new AreaRows(
                    rows(connection, AREAS, AreaRows::area),
                    rows(
                            connection,
                            "select code, name, successor_code from area_retired order by code",
                            row -> new Retired(row.getString(1), row.getString(2), row.getString(3))),
                    rows(
                            connection,
                            "select alias, area_code from area_alias",
                            row -> new Alias(row.getString(1), row.getString(2))));
        } catch (SQLException failure) {
            throw new IllegalStateException("The areas cannot be read from the database", failure);
        }
    }

    private static Area area(ResultSet row) throws SQLException {
        String parents = row.getString("parents");
        return new Area(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_cy"),
                Term.find(AreaType.class, row.getString("type")).orElseThrow(),
                parents == null ? List.of() : List.of(parents.split(",")),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class));
    }

    private static <T> List<T> rows(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
