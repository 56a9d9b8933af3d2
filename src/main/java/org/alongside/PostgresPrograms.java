package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked where only the owner can put
 * anything.
 *
 * @param home the directory that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

    private static final boolean ROOT = isRoot();

    /** Unpacks once for each version; later starts, and other applications at the same moment, find it there. */
    static PostgresPrograms in(Path cache) throws IOException {
        PostgresArchive archive = PostgresArchive.ofThisPlatform();
        Path home = cache.resolve(archive.fingerprint());
        if (!Files.isDirectory(home)) {
            OwnerOnly.directory(cache);
            Path unpacking = Files.createTempDirectory(cache, "unpacking");
            archive.unpackInto(unpacking);
            moveOrYield(unpacking, home);
        }
        return new PostgresPrograms(home.toRealPath());
    }

    private static void moveOrYield(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            deleteTree(unpacked);
        }
    }

    /**
     * @throws StartupFailure when the programs don't run on this machine
     */
    String majorVersion() throws IOException {
        Result result = run("postgres", "--version");
        if (!result.succeeded()) {
            throw new StartupFailure("PostgreSQL can't run here: " + result.lastLine() + "; "
                    + (ROOT ? "run Alongside as an ordinary user, not as root, or set" : "set")
                    + " QUARKUS_DATASOURCE_JDBC_URL to a database of yours");
        }
        return result.output().replaceAll(".*\\) (\\d+).*", "$1");
    }

    /** Runs one of the programs to its end; standard output and error are in the result. */
    Result run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still owns its files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file and not a pipe: the server that pg_ctl leaves behind may hold on to a pipe, and the reader would wait.
        Path output = Files.createTempFile("alongside-postgres", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            removePostgresVariables(builder.environment());
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The owner's PGDATA, PGPORT and the like are about some other server. */
    private static void removePostgresVariables(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // not Linux, so there is no unshare either: PostgreSQL says itself what it thinks of root
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What became of a program. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1).strip();
        }
    }
}
