package org.alongside.vocabulary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * One loading of postcodes, in place of all that were there. They are gathered beside the table and only what differs is
 * written, in one transaction: whoever asks meanwhile gets the old answer, and nothing has happened until it is finished.
 */
public final class PostcodeLoad implements AutoCloseable {

    private static final String GATHER = """
            set local work_mem = '64MB';
            create temporary table postcode_gathered (postcode text, lat double precision, lon double precision)
                on commit drop
            """;
    private static final String COPY = "copy postcode_gathered from stdin";

    /** Of a postcode that comes more than once the last counts. */
    private static final String ONCE = """
            analyze postcode_gathered;
            delete from postcode_gathered earlier
             using postcode_gathered later
             where earlier.postcode = later.postcode and earlier.ctid < later.ctid
            """;

    private static final String COMPARE = """
            select count(*) filter (where known.postcode is null),
                   count(*) filter (where (known.lat, known.lon) <> (gathered.lat, gathered.lon))
              from postcode_gathered gathered
              left join postcode known using (postcode)
            """;
    private static final String REPLACE = """
            delete from postcode known
             where not exists (select from postcode_gathered gathered where gathered.postcode = known.postcode);
            insert into postcode as known (postcode, lat, lon)
            select gathered.postcode, gathered.lat, gathered.lon
              from postcode_gathered gathered
              left join postcode before using (postcode)
             where before.postcode is null or (before.lat, before.lon) <> (gathered.lat, gathered.lon)
                on conflict (postcode) do update set lat = excluded.lat, lon = excluded.lon;
            delete from outcode;
            insert into outcode (outcode, lat, lon)
            select left(postcode, -3), avg(lat), avg(lon) from postcode group by 1;
            delete from postcode_edition
            """;
    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Writer rows;

    PostcodeLoad(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            run(GATHER);
            rows = new BufferedWriter(
                    new OutputStreamWriter(
                            new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER),
                            StandardCharsets.US_ASCII),
                    BUFFER);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * What a loading changes.
     *
     * @param created how many postcodes weren't there
     * @param updated how many were somewhere else
     */
    public record Changes(long created, long updated) {}

    /** Takes a whole postcode in. */
    public void add(Postcode postcode, Point point) {
        try {
            rows.append(postcode.joined())
                    .append('\t')
                    .append(Double.toString(point.lat()))
                    .append('\t')
                    .append(Double.toString(point.lon()))
                    .append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What would change; nothing more can be added after. */
    public Changes changes() {
        try {
            rows.close();
            run(ONCE);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(COMPARE)) {
                row.next();
                return new Changes(row.getLong(1), row.getLong(2));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw unwritable(failure);
        }
    }

    /** Makes it so, after {@link #changes}, under the name of a new edition. */
    public void finish(UUID edition) {
        try {
            run(REPLACE);
            run("insert into postcode_edition (id) values ('" + edition + "')");
            connection.commit();
        } catch (SQLException failure) {
            throw unwritable(failure);
        }
    }

    /** Ends the loading; without {@link #finish} nothing has happened. */
    @Override
    public void close() {
        try (connection) {
            abandon();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw unwritable(failure);
        }
    }

    /** Rows still on their way have to arrive before anything can be rolled back; once they have, this does nothing. */
    private void abandon() {
        try {
            rows.close();
        } catch (IOException cutOff) {
            // they are being thrown away
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException unwritable(SQLException failure) {
        return new IllegalStateException("The postcodes cannot be written to the database", failure);
    }
}
