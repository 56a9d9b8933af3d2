package org.alongside.search;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The folder the index lives in. Each building of it gets a folder of its own there, so that the old one can answer meanwhile. */
@ApplicationScoped
class IndexHome {

    private static final Logger LOG = Logger.getLogger(IndexHome.class);

    private final Path root;

    IndexHome(Settings settings) {
        this.root = settings.directory().toAbsolutePath();
    }

    /** Where the index lives. */
    @ConfigMapping(prefix = "alongside.search")
    interface Settings {

        /** The index's folder; beside the data unless set. It may be deleted at any time. */
        Path directory();
    }

    /** The folder of an index that only has to be followed on, when one built today would be at this position. */
    Optional<Path> usable(Position today) {
        return folders().stream()
                .filter(folder -> Position.in(folder)
                        .filter(position -> position.leadsTo(today))
                        .isPresent())
                .findFirst();
    }

    /** A new, empty folder. */
    Path fresh(UUID name) {
        try {
            return Files.createDirectories(root.resolve(name.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes every folder but one, as far as that is possible. */
    void keepOnly(Path kept) {
        folders().stream().filter(folder -> !folder.equals(kept)).forEach(IndexHome::delete);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            LOG.warnf("Can't delete the old index %s: %s", folder, failure.getMessage());
        }
    }
}
