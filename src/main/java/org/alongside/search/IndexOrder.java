package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.vocabulary.Postcodes;

/** What the index is to be built from, beside the entries: the postcodes that are loaded, and somebody's order to build it anew. */
@ApplicationScoped
class IndexOrder {

    private static final String GIVE = """
            insert into index_order (id) values (?)
            on conflict (only_one) do update set id = excluded.id
            """;
    private static final String LAST = "select id from index_order";

    private final DataSource dataSource;
    private final Postcodes postcodes;

    IndexOrder(DataSource dataSource, Postcodes postcodes) {
        this.dataSource = dataSource;
        this.postcodes = postcodes;
    }

    /** Orders a new index, on every node that keeps one. */
    void give() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GIVE)) {
            statement.setObject(1, UUID.randomUUID());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The index cannot be ordered", failure);
        }
    }

    /** Another one whenever an index built before is no longer what is wanted. */
    UUID edition() {
        UUID loaded = postcodes.edition();
        UUID ordered = last();
        return ordered == null
                ? loaded
                : UUID.nameUUIDFromBytes((loaded + " " + ordered).getBytes(StandardCharsets.US_ASCII));
    }

    private UUID last() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException("The order of the index cannot be read", failure);
        }
    }
}
