package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a cluster's {@code postmaster.pid} names. The file outlives a crash and a reboot, and then its
 * number may belong to somebody else's process: so the number alone is never believed.
 *
 * @param pid process id
 * @param started when the server started, to the second
 * @param cluster the data directory the file was found in
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">Database File Layout</a>
 */
record Postmaster(long pid, Instant started, Path cluster) {

    private static final Duration CLOCKS_AGREE_TO = Duration.ofSeconds(10);

    /** Empty when there is no such file, or a broken one that can't name a running server. */
    static Optional<Postmaster> namedIn(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            long pid = Long.parseLong(lines.get(0).strip());
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return Optional.of(new Postmaster(pid, started, cluster));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process is alive and is the server of this cluster, not one that got its number later. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(this::isServerOfCluster)
                .isPresent();
    }

    private boolean isServerOfCluster(ProcessHandle.Info info) {
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        // Windows doesn't tell a process's arguments; there the moment of its start has to do.
        boolean ofCluster = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElseGet(() -> info.startInstant().map(this::startedAt).orElse(false));
        return postgres && ofCluster;
    }

    private boolean startedAt(Instant instant) {
        return Duration.between(started, instant).abs().compareTo(CLOCKS_AGREE_TO) <= 0;
    }
}
