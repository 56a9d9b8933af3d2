package org.alongside.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jboss.logging.Logger;

/**
 * A folder of this node's, with a folder in it for each index. How far that has come is kept in a file beside it, written
 * only after what it speaks of is lasting: without the file the index doesn't count.
 */
final class FolderHome implements IndexHome {

    private static final Logger LOG = Logger.getLogger(FolderHome.class);
    private static final String POSITION = "position";
    private static final List<Class<? extends IOException>> DAMAGE = List.of(
            CorruptIndexException.class,
            IndexFormatTooOldException.class,
            IndexFormatTooNewException.class,
            IndexNotFoundException.class,
            NoSuchFileException.class,
            FileNotFoundException.class,
            EOFException.class);

    private final Path root;
    private String onlyOne;

    FolderHome(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Always: nobody else knows the folder. */
    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<InUse> inUse() {
        return folders().stream()
                .flatMap(folder -> position(folder).map(position -> new InUse(name(folder), position)).stream())
                .findFirst();
    }

    @Override
    public boolean has(String name) {
        return Files.exists(root.resolve(name).resolve(POSITION));
    }

    @Override
    public PartnerIndex open(String name) {
        return FolderIndex.open(root.resolve(name));
    }

    @Override
    public PartnerIndex create(UUID name) {
        try {
            return FolderIndex.open(Files.createDirectories(root.resolve(name.toString())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the file whole or not at all. */
    @Override
    public void keep(String name, Position position) {
        try {
            Path next = root.resolve(name).resolve(POSITION + ".next");
            Files.writeString(next, position + "\n");
            Files.move(next, root.resolve(name).resolve(POSITION), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void forget(String name) {
        try {
            Files.deleteIfExists(root.resolve(name).resolve(POSITION));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void keepOnly(String name) {
        if (!name.equals(onlyOne)) {
            folders().stream().filter(folder -> !name(folder).equals(name)).forEach(FolderHome::delete);
            onlyOne = name;
        }
    }

    @Override
    public void drop(String name) {
        delete(root.resolve(name));
    }

    /** None: nobody else writes here. */
    @Override
    public long mayBeMissing() {
        return 0;
    }

    /** Files that are gone, cut short or not ours. A full disk and too many open files are none of the index's fault. */
    @Override
    public boolean isDamage(Throwable failure) {
        return failure != null
                && (DAMAGE.stream().anyMatch(kind -> kind.isInstance(failure)) || isDamage(failure.getCause()));
    }

    @Override
    public boolean isOutOfReach(Throwable failure) {
        return false;
    }

    @Override
    public void close() {}

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

    private static Optional<Position> position(Path folder) {
        try {
            return Position.of(Files.readString(folder.resolve(POSITION)).trim());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
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
