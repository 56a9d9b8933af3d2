package org.alongside.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.alongside.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeLogTest {

    @Inject
    ChangeLog log;

    @Inject
    EntityManager entities;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void a_transaction_that_takes_its_number_early_and_commits_late_is_not_missed() throws InterruptedException {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Thread writer = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            log.record(EntityKind.ORGANISATION, slow, Change.Action.CREATED, 1);
            taken.countDown();
            await(finish);
        }));
        writer.start();
        taken.await();
        write(quick);
        List<Change> first = log.after(0, 100);
        assertThat(first).extracting(Change::id).containsExactly(quick);
        finish.countDown();
        writer.join();
        List<Change> second = log.after(first.get(0).number(), 100);
        assertThat(second).extracting(Change::id).containsExactly(slow);
        assertThat(second).extracting(Change::number).containsExactly(2L);
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() {
        write(UUID.randomUUID());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.record(EntityKind.CHAMPION, UUID.randomUUID(), Change.Action.CREATED, 1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        write(UUID.randomUUID());
        assertThat(log.after(0, 100)).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void a_reader_beside_many_writers_sees_every_change_once_and_in_order() throws InterruptedException {
        int writers = 6;
        int each = 60;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Change> seen = new ArrayList<>();
        Thread reader = new Thread(() -> {
            long after = 0;
            boolean last;
            do {
                last = !writing.get();
                List<Change> changes = log.after(after, 7);
                seen.addAll(changes);
                after += changes.size();
                last &= changes.isEmpty();
            } while (!last);
        });
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            Random random = new Random(writer);
            threads.execute(() -> {
                for (int i = 0; i < each; i++) {
                    writeOrNot(random.nextInt(4) == 0, random.nextInt(5));
                }
            });
        }
        reader.start();
        threads.shutdown();
        assertThat(threads.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        writing.set(false);
        reader.join();
        assertThat(seen)
                .extracting(Change::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, seen.size()).boxed().toList());
        assertThat(seen).extracting(Change::id).doesNotHaveDuplicates();
        assertThat(seen.size()).isBetween(200, 320).isEqualTo((int) log.newest());
    }

    @Test
    void the_log_is_never_rewritten() {
        write(UUID.randomUUID());
        log.newest();
        for (String statement : List.of("update change set version = 9", "delete from change")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(statement).executeUpdate()))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void the_public_feed_goes_on_from_where_a_reader_stopped() {
        for (int i = 0; i < 5; i++) {
            write(UUID.randomUUID());
        }
        given().get("/api/v1/changes?limit=3")
                .then()
                .body("items.number", equalTo(List.of(1, 2, 3)))
                .body("next", equalTo("3"));
        given().get("/api/v1/changes?limit=3&after=3")
                .then()
                .body("items.number", equalTo(List.of(4, 5)))
                .body("next", equalTo("5"));
        given().get("/api/v1/changes?after=5").then().body("items", empty()).body("next", equalTo("5"));
        given().get("/api/v1/changes?after=-1").then().statusCode(400);
    }

    @Test
    void a_change_cannot_be_noted_outside_a_transaction() {
        assertThatThrownBy(() -> log.record(EntityKind.ORGANISATION, UUID.randomUUID(), Change.Action.CREATED, 1))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    private void write(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> log.record(EntityKind.ORGANISATION, id, Change.Action.CREATED, 1));
    }

    private void writeOrNot(boolean giveUp, int millis) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                log.record(EntityKind.ORGANISATION, UUID.randomUUID(), Change.Action.CHANGED, 1);
                pause(millis);
                if (giveUp) {
                    throw new IllegalStateException("given up");
                }
            });
        } catch (IllegalStateException givenUp) {
            assertThat(giveUp).isTrue();
        }
    }

    /** Holds a transaction open for a random while: the very thing under test, not a wait for anything. */
    private static void pause(int millis) {
        await(new CountDownLatch(1), millis);
    }

    private static void await(CountDownLatch latch) {
        await(latch, 60_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
