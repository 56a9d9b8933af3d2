package org.alongside.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of the sector table; a connection taken inside a transaction is part of it. */
@ApplicationScoped
class SectorTable {

    private static final String UPSERT = """
            insert into sector (code, label, plain_label, label_cy, parent_code) values (?, ?, ?, ?, ?)
            on conflict (code) do update
               set label = excluded.label,
                   plain_label = coalesce(excluded.plain_label, sector.plain_label),
                   label_cy = coalesce(excluded.label_cy, sector.label_cy),
                   parent_code = excluded.parent_code
            """;

    private final DataSource dataSource;

    SectorTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Lets others read but not write until the transaction ends. */
    void lock() {
        run("lock table sector in share row exclusive mode", PreparedStatement::execute);
    }

    List<Sector> read() {
        return run("select code, label, plain_label, label_cy, parent_code from sector order by code", statement -> {
            List<Sector> sectors = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sectors.add(new Sector(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return sectors;
        });
    }

    void write(Sector sector) {
        run(UPSERT, statement -> {
            statement.setString(1, sector.code());
            statement.setString(2, sector.label());
            statement.setString(3, sector.plainLabel());
            statement.setString(4, sector.labelCy());
            statement.setString(5, sector.parent());
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The sectors cannot be read or written", failure);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
