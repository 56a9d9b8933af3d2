package org.alongside.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.Directory;
import org.alongside.MovedClock;
import org.alongside.Sql;
import org.alongside.freshness.Freshness.Step;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day on which there is something to do about many entries. */
@QuarkusTest
class FreshnessRoundsTest {

    private static final int MANY = Freshness.ROUND + 50;

    /** What this transaction has read of a table, found by an index or not. */
    private static final String ROWS_READ = """
            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
              from pg_stat_xact_user_tables
             where relname = 'organisation'
            """;

    @Inject
    FreshnessKeeper keeper;

    @Inject
    Freshness freshness;

    @Inject
    Session session;

    private LocalDate asked;

    @BeforeEach
    void list_many() {
        MovedClock.back();
        Directory.empty();
        asked = MovedClock.today().plusYears(1);
        // With a description as long as most, or reading them all would be the cheapest way to one
        Sql.run(
                "insert into organisation (id, version, status, created_at, updated_at, name, other_names, description, kind,"
                        + " org_ids, areas_served, sectors, offers, needs, stages, supports, languages, evidenced_reason,"
                        + " hidden) select gen_random_uuid(), 1, 'LISTED', now(), now(), 'Entry ' || n, '{}',"
                        + " repeat('We bake. ', 150), 'charity', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',"
                        + " 'Nothing yet.', '{}' from generate_series(1, " + MANY + ") as n");
        Sql.run("analyze organisation");
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void whoever_looks_at_one_entry_does_not_read_the_others() {
        UUID one = any();
        long read = QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            assertThat(freshness.step(one, asked.plusDays(60))).contains(Step.MARK);
            return rowsRead() - before;
        });
        assertThat(read).isBetween(1L, 5L);
    }

    @Test
    void all_are_seen_to_round_by_round() {
        Asked.on(asked.plusDays(59));
        assertThat(marked()).isEqualTo("0");
        Asked.on(asked.plusDays(60));
        assertThat(marked()).isEqualTo(String.valueOf(MANY));
    }

    @Test
    void once_the_letters_of_a_day_are_spent_nobody_waits_for_an_entry_that_would_need_one() throws SQLException {
        UUID one = any();
        Sql.run("insert into organisation_contact (organisation_id, email, language, consent_on, source) values ('"
                + one + "', 'rosa@loaves.example.org', 'en', '2026-03-01', 'a test')");
        Sql.run("update freshness_turn set day = '" + asked + "', letters = 200");
        MovedClock.to(asked);
        try (Connection other = Directory.database().getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.execute("select 1 from organisation where id = '" + one + "' for update");
            assertThat(CompletableFuture.runAsync(keeper::keep)).succeedsWithin(Duration.ofSeconds(20));
            other.rollback();
        }
        MovedClock.to(asked.plusDays(1));
        keeper.keep();
        assertThat(Sql.column("select organisation_id from freshness_round")).containsExactly(one.toString());
    }

    private long rowsRead() {
        return session.createNativeQuery(ROWS_READ, Long.class).getSingleResult();
    }

    private static UUID any() {
        return UUID.fromString(
                Sql.column("select id from organisation order by id limit 1").get(0));
    }

    private static String marked() {
        return Sql.column("select count(*) from organisation where not_confirmed_since is not null")
                .get(0);
    }
}
