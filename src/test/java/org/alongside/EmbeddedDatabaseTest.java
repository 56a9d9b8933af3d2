package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path dataDir;

    @TempDir
    Path otherDataDir;

    @Test
    void what_was_written_is_there_after_an_orderly_restart() throws SQLException {
        try (EmbeddedDatabase database = start(dataDir)) {
            new Rows(database).createTable();
            new Rows(database).write(7);
        }
        try (EmbeddedDatabase database = start(dataDir)) {
            assertThat(new Rows(database).read()).containsExactly(7L);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_application_is_killed_and_the_server_lives_on() throws Exception {
        List<Long> acknowledged = WriterProcess.start(dataDir).killWhileWriting(() -> {});
        assertThat(postmaster(dataDir).isRunning()).isTrue();

        try (EmbeddedDatabase database = start(dataDir)) {
            assertThat(new Rows(database).read()).containsAll(acknowledged);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_server_is_killed_too() throws Exception {
        List<Long> acknowledged = WriterProcess.start(dataDir).killWhileWriting(() -> killServer(dataDir));
        assertThat(Postmaster.file(cluster(dataDir))).exists();

        try (EmbeddedDatabase database = start(dataDir)) {
            assertThat(new Rows(database).read()).containsAll(acknowledged);
        }
    }

    @Test
    void a_stale_pid_that_now_is_somebody_elses_process_neither_blocks_the_start_nor_ends_it() throws Exception {
        Process somebodyElses = new ProcessBuilder("sleep", "600").start();
        try {
            start(dataDir).close();
            writeStalePid(dataDir, somebodyElses.pid());
            start(dataDir).close();
            assertThat(somebodyElses.isAlive()).isTrue();
        } finally {
            somebodyElses.destroyForcibly();
        }
    }

    @Test
    void a_stale_pid_that_now_is_another_postgresql_leaves_that_one_running() throws Exception {
        start(dataDir).close();
        try (EmbeddedDatabase other = start(otherDataDir)) {
            writeStalePid(dataDir, postmaster(otherDataDir).pid());
            start(dataDir).close();
            assertThat(new Rows(other).query("SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void a_first_start_cut_short_is_begun_again() throws Exception {
        Files.createDirectories(dataDir.resolve("postgres.new").resolve("base"));
        Files.writeString(PostgresPassword.file(dataDir), "left-by-the-first-try");
        try (EmbeddedDatabase database = start(dataDir)) {
            assertThat(new Rows(database).query("SELECT 1")).containsExactly("1");
        }
        assertThat(dataDir.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void a_data_directory_serves_one_application_at_a_time() throws Exception {
        try (EmbeddedDatabase database = start(dataDir)) {
            assertThatThrownBy(() -> start(dataDir))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("in use by another Alongside");
            assertThat(new Rows(database).query("SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void data_of_another_major_version_is_refused_and_left_as_it_is() throws Exception {
        Files.createDirectory(cluster(dataDir));
        Path version = Files.writeString(cluster(dataDir).resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(dataDir))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(cluster(dataDir)).isDirectoryContaining(version::equals);
        assertThat(version).hasContent("17");
        assertThat(PostgresPassword.file(dataDir)).doesNotExist();
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (EmbeddedDatabase database = start(dataDir)) {
            for (String role : List.of(database.user(), EmbeddedDatabase.SUPERUSER)) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, "wrong"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, ""))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(Files.readString(cluster(dataDir).resolve("pg_hba.conf"))).doesNotContainPattern("(?m)^[^#]*trust");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PostgresPassword.file(dataDir))))
                .isEqualTo("rw-------");
    }

    @Test
    void it_listens_on_loopback_only_and_keeps_what_it_acknowledges() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir, DatabaseForTests.PROGRAMS, true)) {
            assertThat(settings(database, "listen_addresses", "fsync", "synchronous_commit"))
                    .containsExactly("127.0.0.1", "on", "on");
        }
    }

    @Test
    void it_knows_letters_beyond_english_whatever_the_machine_speaks() throws Exception {
        try (EmbeddedDatabase database = start(dataDir)) {
            assertThat(settings(database, "server_encoding")).containsExactly("UTF8");
            assertThat(new Rows(database).query("SELECT upper('tŷ')")).containsExactly("TŶ");
        }
    }

    private static List<String> settings(EmbeddedDatabase database, String... names) throws SQLException {
        return new Rows(database)
                .query("SELECT current_setting(name) FROM unnest(ARRAY['" + String.join("','", names)
                        + "']) WITH ORDINALITY AS wanted (name, place) ORDER BY place");
    }

    private static EmbeddedDatabase start(Path dataDir) {
        return EmbeddedDatabase.start(dataDir, DatabaseForTests.PROGRAMS, false);
    }

    private static Path cluster(Path dataDir) {
        return dataDir.resolve("postgres");
    }

    private static Postmaster postmaster(Path dataDir) throws IOException {
        return Postmaster.namedIn(cluster(dataDir.toRealPath())).orElseThrow();
    }

    private static void killServer(Path dataDir) throws IOException {
        ProcessHandle.of(postmaster(dataDir).pid()).orElseThrow().destroyForcibly();
    }

    /** As a crash leaves it, after which the number went to another process. */
    private static void writeStalePid(Path dataDir, long pid) throws IOException {
        Files.write(
                Postmaster.file(cluster(dataDir)),
                List.of(
                        Long.toString(pid),
                        cluster(dataDir).toString(),
                        "1700000000",
                        "54321",
                        "",
                        "127.0.0.1",
                        "0 0",
                        "ready"));
    }
}
