package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two applications on one database and one OpenSearch cluster of three nodes, all real and in processes of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final Path PLACE = Path.of("target", "cluster-it");
    private static final Duration SOON = Duration.ofSeconds(90);

    private static EmbeddedDatabase database;
    private static ClusterNodes nodes;
    private static ApplicationProcess one;
    private static ApplicationProcess other;

    @BeforeAll
    static void start() throws IOException {
        PostgresPrograms.deleteTree(PLACE);
        Files.createDirectories(PLACE);
        nodes = ClusterNodes.start(PLACE.resolve("opensearch"), 3);
        say("three nodes are green");
        database = EmbeddedDatabase.start(PLACE.resolve("database"), DatabaseForTests.PROGRAMS, false);
        one = application("one");
        other = application("other");
        await().atMost(SOON)
                .until(() -> one.get("/api/v1/search").statusCode() == 200
                        && other.get("/api/v1/search").statusCode() == 200);
        say("two applications answer");
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        nodes.close();
        database.close();
        PostgresPrograms.deleteTree(PLACE.resolve("database"));
    }

    @Test
    @Order(1)
    void one_of_two_keeps_the_index_and_both_answer_from_it() {
        assertThat(List.of(isKeeper(one), isKeeper(other))).containsExactlyInAnyOrder(true, false);
        assertThat(list(one, "Sharedfirst Group").statusCode()).isEqualTo(201);
        assertThat(list(other, "Sharedsecond Group").statusCode()).isEqualTo(201);
        for (ApplicationProcess application : List.of(one, other)) {
            await().atMost(SOON)
                    .until(() -> application.found("sharedfirst") == 1 && application.found("sharedsecond") == 1);
        }
        assertThat(one.look("/api/v1/search/index").path("name"))
                .isEqualTo(other.look("/api/v1/search/index").path("name"));
    }

    @Test
    @Order(2)
    void a_data_node_lost_in_the_middle_loses_nothing_and_answers_no_error() throws InterruptedException {
        for (int victim : List.of(nodes.manager(), (nodes.manager() + 1) % 3)) {
            Traffic traffic = new Traffic("victim" + victim);
            traffic.awaitWrites(10);
            say("killing node " + victim + " under searches and writes");
            nodes.kill(victim);
            traffic.awaitWrites(40);
            nodes.restart(victim);
            traffic.awaitWrites(60);
            traffic.end();
            say("node " + victim + ": " + traffic.searches + " searches and " + traffic.writes + " writes, answers "
                    + traffic.answers);
            assertThat(traffic.answers.keySet()).containsExactlyInAnyOrder(200, 201);
            await().atMost(SOON).until(() -> one.found(traffic.word) == traffic.writes.get());
            assertThat(other.found(traffic.word)).isEqualTo(traffic.writes.get());
            nodes.awaitNodes(3);
            say("node " + victim + " is back, the cluster green, all " + traffic.writes + " found");
        }
    }

    @Test
    @Order(3)
    void when_the_keeper_dies_the_other_takes_over() throws IOException {
        ApplicationProcess keeper = isKeeper(one) ? one : other;
        ApplicationProcess heir = keeper == one ? other : one;
        long killed = System.nanoTime();
        keeper.kill();
        say("the keeper is killed");
        assertThat(list(heir, "Heirloom Menders").statusCode()).isEqualTo(201);
        await().atMost(SOON).until(() -> heir.found("heirloom") == 1);
        say("the other keeps the index after "
                + Duration.ofNanos(System.nanoTime() - killed).toMillis()
                + " ms, and what was written meanwhile is found");
        assertThat(isKeeper(heir)).isTrue();
        if (keeper == one) {
            one = application("one-again");
        } else {
            other = application("other-again");
        }
    }

    @Test
    @Order(4)
    void without_a_cluster_search_says_when_to_come_back_and_everything_else_goes_on() {
        String id = ApplicationProcess.json(list(one, "Before Nightfall"))
                .path("id")
                .asText();
        await().atMost(SOON).until(() -> one.found("nightfall") == 1);
        for (int node = 0; node < 3; node++) {
            nodes.kill(node);
        }
        say("all nodes are killed");
        HttpResponse<String> search = one.get("/api/v1/search?q=nightfall");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(search.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(one.get("/api/v1/organisations/" + id).statusCode()).isEqualTo(200);
        assertThat(one.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(list(other, "During Nightfall").statusCode()).isEqualTo(201);
        for (int node = 0; node < 3; node++) {
            nodes.restart(node);
        }
        nodes.awaitNodes(3);
        say("all nodes are back");
        await().atMost(SOON).until(() -> one.found("nightfall") == 2 && other.found("nightfall") == 2);
        say("search has caught up");
    }

    @Test
    @Order(5)
    void a_new_index_is_built_while_the_old_one_answers() {
        String before = one.look("/api/v1/search/index").path("name").asText();
        long all = one.found("group");
        assertThat(one.post("/api/v1/search/index", Map.of()).statusCode()).isEqualTo(202);
        for (ApplicationProcess application : List.of(one, other)) {
            await().atMost(SOON).until(() -> {
                assertThat(application.found("group")).isEqualTo(all);
                return !application
                        .look("/api/v1/search/index")
                        .path("name")
                        .asText()
                        .equals(before);
            });
        }
    }

    /** Searches on both applications and writes on one, until told to end. */
    private static final class Traffic {

        private final String word;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger searches = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();
        private final Map<Integer, Integer> answers = new HashMap<>();
        private final List<Thread> threads;

        Traffic(String word) {
            this.word = word;
            threads = List.of(new Thread(() -> search(one)), new Thread(() -> search(other)), new Thread(this::write));
            threads.forEach(Thread::start);
        }

        private void search(ApplicationProcess application) {
            while (!ended.get()) {
                HttpResponse<String> answer = application.get("/api/v1/search?q=" + word + "&facets=sector,rung");
                note(answer);
                searches.incrementAndGet();
            }
        }

        private void write() {
            while (!ended.get()) {
                HttpResponse<String> answer = list(one, word + " group " + writes);
                note(answer);
                if (answer.statusCode() == 201) {
                    writes.incrementAndGet();
                }
            }
        }

        private synchronized void note(HttpResponse<String> answer) {
            if (answers.merge(answer.statusCode(), 1, Integer::sum) == 1 && answer.statusCode() >= 400) {
                say("answered " + answer.statusCode() + ": " + answer.body());
            }
        }

        void awaitWrites(int number) {
            await().atMost(SOON).until(() -> writes.get() >= number);
        }

        void end() throws InterruptedException {
            ended.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static HttpResponse<String> list(ApplicationProcess application, String name) {
        return application.post("/api/v1/organisations", Drafts.organisation(name), "Prefer", "wait=1");
    }

    private static boolean isKeeper(ApplicationProcess application) {
        return application.look("/api/v1/search/index").path("keeper").asBoolean();
    }

    private static ApplicationProcess application(String name) throws IOException {
        return ApplicationProcess.start(
                PLACE.resolve(name + ".log"),
                Map.of(
                        "alongside.data.dir", PLACE.resolve(name).toString(),
                        "alongside.search.hosts", nodes.hosts(),
                        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                        "quarkus.datasource.username", "alongside",
                        "quarkus.datasource.password", database.password()));
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
    }
}
