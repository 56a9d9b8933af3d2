package org.alongside.search;

import java.util.Optional;
import java.util.UUID;

/**
 * How far an index has followed which log, and what it was made of.
 *
 * @param log the log followed
 * @param analysis the version of the analysis the index was built with
 * @param edition tells what else it was built from: the postcodes, and which order to build it anew it answers
 * @param number the last change that the index shows
 */
record Position(UUID log, int analysis, UUID edition, long number) {

    /** What a text as {@link #toString} gives it says; empty when it says nothing of the kind. */
    static Optional<Position> of(String text) {
        try {
            String[] parts = text.split(" ");
            return Optional.of(new Position(
                    UUID.fromString(parts[0]),
                    Integer.parseInt(parts[1]),
                    UUID.fromString(parts[2]),
                    Long.parseLong(parts[3])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
            return Optional.empty();
        }
    }

    /** Whether an index here speaks of the same directory as one built today would: a restored log has lost its end. */
    boolean leadsTo(Position today) {
        return log.equals(today.log) && number <= today.number;
    }

    /** Whether an index here is made as one built today would be. */
    boolean isMadeLike(Position today) {
        return analysis == today.analysis && edition.equals(today.edition);
    }

    Position at(long number) {
        return new Position(log, analysis, edition, number);
    }

    @Override
    public String toString() {
        return log + " " + analysis + " " + edition + " " + number;
    }
}
