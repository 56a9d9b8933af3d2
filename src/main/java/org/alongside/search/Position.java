package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an index has followed which log, kept in a file beside it. Without the file the index doesn't count: it is
 * written only after what it speaks of is lasting.
 *
 * @param log the log followed
 * @param analysis the version of the analysis the index was built with
 * @param postcodes the edition of the postcodes it was built with
 * @param number the last change that the index shows
 */
record Position(UUID log, int analysis, UUID postcodes, long number) {

    private static final String FILE = "position";

    /** What the file in a folder says; empty when there is none or it can't be read. */
    static Optional<Position> in(Path directory) {
        try {
            String[] parts = Files.readString(directory.resolve(FILE)).trim().split(" ");
            return Optional.of(new Position(
                    UUID.fromString(parts[0]),
                    Integer.parseInt(parts[1]),
                    UUID.fromString(parts[2]),
                    Long.parseLong(parts[3])));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException nothingThere) {
            return Optional.empty();
        }
    }

    static boolean isMissingIn(Path directory) {
        return !Files.exists(directory.resolve(FILE));
    }

    /** Takes the file away, so that the index beside it no longer counts. */
    static void forget(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether an index here can go on to where one built today would be: a restored log has lost its end. */
    boolean leadsTo(Position today) {
        return log.equals(today.log)
                && analysis == today.analysis
                && postcodes.equals(today.postcodes)
                && number <= today.number;
    }

    Position at(long number) {
        return new Position(log, analysis, postcodes, number);
    }

    /** Writes the file whole or not at all. */
    void keep(Path directory) {
        try {
            Path next = directory.resolve(FILE + ".next");
            Files.writeString(next, log + " " + analysis + " " + postcodes + " " + number + "\n");
            Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
