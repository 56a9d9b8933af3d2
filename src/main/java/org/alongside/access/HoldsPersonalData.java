package org.alongside.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a room knows of people, so that somebody can have all that is held on them, and have it erased. Every table with
 * addresses, or names of accounts, belongs to one of these; a test fails for one that doesn't.
 */
public interface HoldsPersonalData {

    /** Stands where somebody's name was who has been erased; no account can be called so. */
    String SOMEBODY = "somebody no longer here";

    /**
     * Whose data is meant.
     *
     * @param email the address, in small letters
     * @param names what the person signs with: the names of accounts with this address, the address itself, and what a
     *     provider elsewhere calls them
     */
    record Person(String email, Set<String> names) {

        /** What may stand right before an address, or right after it, without being part of another one. */
        private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][._%+'-])";

        private static final String AFTER = "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])";

        /** Whether a text, which may be null, names the address: joann@example.org doesn't name ann@example.org. */
        public boolean isIn(String text) {
            return text != null && mention().matcher(text).find();
        }

        /** The address wherever it stands for itself. */
        public Pattern mention() {
            return Pattern.compile(
                    BEFORE + Pattern.quote(email) + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        @Override
        public String toString() {
            return "Person[kept private]";
        }
    }

    /**
     * Something that is held.
     *
     * @param what what it is, in plain words: {@code account}
     * @param data the fields and what they say
     */
    record Held(String what, Map<String, Object> data) {

        /** With names of fields and what they say by turns. */
        public static Held of(String what, Object... fields) {
            Map<String, Object> data = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                data.put((String) fields[i], fields[i + 1]);
            }
            return new Held(what, data);
        }

        /** How many there are; empty when there are none. */
        public static List<Held> counted(String what, long count) {
            return count == 0 ? List.of() : List.of(of(what, "count", count));
        }
    }

    /**
     * What became of things of one sort.
     *
     * @param what what they are, in plain words
     * @param count how many
     * @param why why they were kept; null when they were erased
     */
    record Outcome(String what, long count, String why) {

        public static Outcome erased(String what, long count) {
            return new Outcome(what, count, null);
        }

        public static Outcome kept(String what, long count, String why) {
            return new Outcome(what, count, why);
        }
    }

    /** The tables it answers for. */
    Set<String> tables();

    /** All it holds on somebody, in the caller's transaction. */
    List<Held> held(Person person);

    /** Erases what it holds on somebody, in the caller's transaction, and says what became of it. */
    List<Outcome> erase(Person person);
}
