package org.alongside.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where postcodes are. None come with the directory: whoever runs it may {@linkplain #load load} them. There are far too
 * many to hold in memory, so they are asked of the database each time.
 */
@ApplicationScoped
public class Postcodes {

    /** The edition while none are loaded. */
    public static final UUID NONE = new UUID(0, 0);

    private static final String POSTCODES = "select postcode, lat, lon from postcode where postcode = any(?)";
    private static final String OUTCODES = "select outcode, lat, lon from outcode where outcode = any(?)";
    private static final String EDITION = "select id from postcode_edition";

    private final DataSource dataSource;

    Postcodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which loading is here; another after each, {@link #NONE} before the first. */
    public UUID edition() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(EDITION);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : NONE;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Whether any are loaded. */
    public boolean areLoaded() {
        return !edition().equals(NONE);
    }

    /** Where a postcode is; the middle of all that share it when it is an outward half. */
    public Optional<Point> find(Postcode postcode) {
        String sql = postcode.isWhole() ? POSTCODES : OUTCODES;
        return Optional.ofNullable(points(sql, postcode.joined()).get(postcode.joined()));
    }

    /** The middles of outward halves, by these; those not loaded are left out. */
    public Map<String, Point> middles(Collection<String> outcodes) {
        return outcodes.isEmpty() ? Map.of() : points(OUTCODES, outcodes.toArray(String[]::new));
    }

    /** Begins a loading; one at a time. */
    public PostcodeLoad load() {
        try {
            return new PostcodeLoad(dataSource);
        } catch (SQLException failure) {
            throw new IllegalStateException("The postcodes cannot be written to the database", failure);
        }
    }

    private Map<String, Point> points(String sql, String... keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            Map<String, Point> found = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), new Point(row.getDouble(2), row.getDouble(3)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The postcodes cannot be read from the database", failure);
    }
}
