package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.alongside.PostgresPrograms.Result;

/**
 * A PostgreSQL data directory (PostgreSQL calls it a cluster) and the server on it: made, started, stopped, and found
 * again after a crash.
 *
 * @param dataDir the application's data directory; the cluster is {@code postgres} in it
 * @param durable false only for tests: faster, and lost when the machine fails
 */
record PostgresCluster(Path dataDir, PostgresPrograms programs, boolean durable) {

    private static final int ATTEMPTS = 20;

    private static final String SETTINGS = """
            # Written at each start. Settings of your own go to the end of postgresql.conf: they win.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %d
            max_connections = 50
            shared_buffers = 128MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            """;

    private static final String THROWAWAY = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;

    Path directory() {
        return dataDir.resolve("postgres");
    }

    private Path log() {
        return dataDir.resolve("postgres.log");
    }

    /**
     * @throws StartupFailure when the data is another major version's; nothing has been touched then
     */
    void checkVersion() throws IOException {
        String ours = programs.majorVersion();
        Path versionFile = directory().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            if (Files.exists(directory())) {
                throw new StartupFailure(directory() + " is there but holds no PostgreSQL data: move it away, or set"
                        + " ALONGSIDE_DATA_DIR to another directory");
            }
            return;
        }
        String found = Files.readString(versionFile).strip();
        if (!found.equals(ours)) {
            throw new StartupFailure("the database in " + directory() + " was made by PostgreSQL " + found
                    + " and this is PostgreSQL " + ours + ": nothing was changed; move its data over with pg_dump, or"
                    + " start the version of Alongside that made it");
        }
    }

    /** Made aside and moved into place whole, so that a first start cut short leaves nothing half made. */
    void createIfMissing() throws IOException {
        if (Files.exists(directory())) {
            return;
        }
        Path making = dataDir.resolve("postgres.new");
        PostgresPrograms.deleteTree(making);
        PostgresPassword.generate(dataDir);
        Result result = programs.run(
                "initdb",
                "--pgdata=" + making,
                "--username=" + EmbeddedDatabase.SUPERUSER,
                "--pwfile=" + PostgresPassword.file(dataDir),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--sync-method=fsync" : "--no-sync");
        if (!result.succeeded()) {
            throw new StartupFailure("PostgreSQL could not make its data directory: " + result.lastLine());
        }
        Files.writeString(
                making.resolve("postgresql.conf"), "\ninclude = 'alongside.conf'\n", StandardOpenOption.APPEND);
        Files.move(making, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A server that outlived its application is stopped; a file that outlived its server is removed. */
    void clearLeftovers() throws IOException {
        Optional<Postmaster> left = Postmaster.namedIn(directory());
        if (left.isPresent() && left.get().isRunning()) {
            stop();
        } else {
            // Without this PostgreSQL would take whichever process has the number now for its own. Should a part of the
            // old server still be at work, PostgreSQL notices by the shared memory and start() waits.
            Files.deleteIfExists(Postmaster.file(directory()));
        }
    }

    /**
     * Starts the server, detached: what a terminal sends to the application's process group doesn't reach it.
     *
     * @return the port it listens on
     */
    int start() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(
                    directory().resolve("alongside.conf"), SETTINGS.formatted(port) + (durable ? "" : THROWAWAY));
            Result result =
                    programs.run("pg_ctl", "start", "-w", "-t", "600", "-D", "" + directory(), "-l", "" + log());
            if (result.succeeded()) {
                return port;
            }
            String complaint = complaint(result);
            if (attempt == ATTEMPTS || !passes(complaint)) {
                throw new StartupFailure("PostgreSQL did not start: " + complaint + " (its log is " + log() + ")");
            }
            pause();
        }
    }

    void stop() throws IOException {
        Optional<Postmaster> server = Postmaster.namedIn(directory());
        if (server.isEmpty() || !server.get().isRunning()) {
            return;
        }
        String cluster = directory().toString();
        if (!programs.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", cluster)
                .succeeded()) {
            // Loses nothing that was acknowledged: the next start recovers it from the write-ahead log.
            programs.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "immediate", "-D", cluster);
        }
    }

    private String complaint(Result result) throws IOException {
        if (!Files.exists(log())) {
            return result.lastLine();
        }
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("FATAL:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceAll(".*FATAL:\\s*", ""))
                .orElseGet(result::lastLine);
    }

    /** A port taken in the last moment, or processes of a killed server that are still on their way out. */
    private static boolean passes(String complaint) {
        return complaint.contains("TCP/IP sockets") || complaint.contains("shared memory block");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
