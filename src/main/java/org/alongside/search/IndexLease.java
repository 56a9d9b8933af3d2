package org.alongside.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Which of several nodes keeps the index they share: the one whose name is on a lease in the database. It says so again
 * and again; when it no longer does, another takes over once the lease has run out. Time is the database's; the holder
 * itself counts from before it asked, and a little less, so it stops before another may begin.
 */
final class IndexLease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexLease.class);
    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private static final String TAKE = """
            insert into index_lease (holder, until) values (?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (only_one) do update set holder = excluded.holder, until = excluded.until
             where index_lease.holder = excluded.holder or index_lease.until < clock_timestamp()
            """;
    private static final String GIVE_BACK = "delete from index_lease where holder = ?";

    private final DataSource dataSource;
    private final UUID holder = UUID.randomUUID();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "index-lease");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long heldUntil = System.nanoTime();

    IndexLease(DataSource dataSource) {
        this.dataSource = dataSource;
        clock.scheduleWithFixedDelay(this::renew, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether this node holds the lease. */
    boolean isHeld() {
        return heldUntil - System.nanoTime() > 0;
    }

    /** Gives the lease back, so that nobody has to wait for its end. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(LENGTH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        heldUntil = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GIVE_BACK)) {
            statement.setObject(1, holder);
            statement.executeUpdate();
        } catch (SQLException gone) {
            LOG.debugf(gone, "The lease of the index can't be given back");
        }
    }

    private void renew() {
        long asked = System.nanoTime();
        try {
            boolean held = take();
            if (held != isHeld()) {
                LOG.info(held ? "This node keeps the index now" : "Another node keeps the index now");
            }
            heldUntil = held ? asked + LENGTH.minus(MARGIN).toNanos() : asked;
        } catch (SQLException | RuntimeException | Error failure) {
            // Errors too: after one that gets out, nobody would ask again
            LOG.warnf("The lease of the index can't be renewed: %s", failure.getMessage());
        }
    }

    private boolean take() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, holder);
            statement.setLong(2, LENGTH.toMillis());
            return statement.executeUpdate() == 1;
        }
    }
}
