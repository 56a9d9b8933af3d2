package org.alongside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table of numbers to write to a database and look for later. */
record Rows(EmbeddedDatabase database) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    void createTable() throws SQLException {
        execute("CREATE TABLE written (number bigint PRIMARY KEY)");
    }

    void write(long number) throws SQLException {
        execute("INSERT INTO written VALUES (" + number + ")");
    }

    List<Long> read() throws SQLException {
        return query("SELECT number FROM written ORDER BY number").stream()
                .map(Long::valueOf)
                .toList();
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
