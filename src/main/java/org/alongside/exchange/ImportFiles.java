package org.alongside.exchange;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Where files wait until they are imported. What is kept here survives the end of the process and of the machine. */
@ApplicationScoped
class ImportFiles {

    private static final Logger LOG = Logger.getLogger(ImportFiles.class);

    private final Path directory;

    ImportFiles(Settings settings) {
        this.directory = settings.directory().toAbsolutePath();
    }

    /** Where files wait. */
    @ConfigMapping(prefix = "alongside.imports")
    interface Settings {

        /** A folder of this node; beside the data unless set. */
        Path directory();
    }

    /** Where a file goes while it is being looked at. */
    Path fresh(UUID job) throws IOException {
        return Files.createDirectories(directory).resolve(job + ".part");
    }

    /** Keeps a file that was looked at: from here on nothing but {@link #forget} loses it. */
    void keep(UUID job) throws IOException {
        Path part = directory.resolve(job + ".part");
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(part, of(job), StandardCopyOption.ATOMIC_MOVE);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    Path of(UUID job) {
        return directory.resolve(job + ".csv");
    }

    boolean has(UUID job) {
        return Files.exists(of(job));
    }

    /** Deletes what a crash left behind: every file that belongs to none of these jobs. */
    void keepOnly(Collection<UUID> jobs) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Set<String> kept =
                jobs.stream().map(job -> of(job).getFileName().toString()).collect(Collectors.toSet());
        try (Stream<Path> found = Files.list(directory)) {
            for (Path path : found.filter(
                            path -> !kept.contains(path.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            LOG.warnf("Can't clear %s: %s", directory, failure.getMessage());
        }
    }

    /** Deletes a job's file, as far as that is possible: one that stays behind belongs to a finished job and does no harm. */
    void forget(UUID job) {
        for (Path path : List.of(directory.resolve(job + ".part"), of(job))) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                LOG.warnf("Can't delete %s: %s", path, failure.getMessage());
            }
        }
    }
}
