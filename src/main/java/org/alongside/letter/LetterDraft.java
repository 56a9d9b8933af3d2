package org.alongside.letter;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.shared.Language;

/**
 * A letter somebody wants written. Everything in it is plain text in the letter's language; the layout adds the greeting
 * and who we are.
 *
 * @param to the address it goes to; one that {@link #canReach} takes
 * @param language the language of everything in it
 * @param kind what sort of letter it is, as a camelCase word for statistics: {@code confirmAddress}
 * @param subject one line
 * @param paragraphs what it says, at least one; a line break within one is kept
 * @param actions what its reader can do about it, at most three
 * @param why a sentence that says why its reader gets it
 * @param stop a sentence that says how to get no more of them
 */
public record LetterDraft(
        String to,
        Language language,
        String kind,
        String subject,
        List<String> paragraphs,
        List<Action> actions,
        String why,
        String stop) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_ACTIONS = 3;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+");
    private static final Pattern KIND = Pattern.compile("[a-z][A-Za-z]{0,39}");
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** @throws IllegalArgumentException when a part is missing or malformed; it never repeats what it was given */
    public LetterDraft {
        require(canReach(to), "an address to go to");
        require(kind != null && KIND.matcher(kind).matches(), "a kind");
        require(isSaid(subject), "a subject");
        require(!paragraphs.isEmpty() && paragraphs.stream().allMatch(LetterDraft::isSaid), "something to say");
        require(actions.size() <= MOST_ACTIONS, "no more than " + MOST_ACTIONS + " actions");
        require(isSaid(why) && isSaid(stop), "to say why it comes and how to stop it");
        subject = BREAK.matcher(subject.strip()).replaceAll(" ");
        paragraphs = List.copyOf(paragraphs);
        actions = List.copyOf(actions);
    }

    /**
     * Something the reader can do.
     *
     * @param label what it does, in a few words
     * @param url a full http or https address; see {@link Letters#address}
     */
    public record Action(String label, String url) {

        public Action {
            require(isSaid(label), "a label for each action");
            require(PublicAddress.onTheWeb(url).isPresent(), "a web address for each action");
        }

        /** Who has the address may act as the letter's reader. */
        @Override
        public String toString() {
            return "Action[kept private]";
        }
    }

    /** Whether letters can go to this address; null is none. */
    public static boolean canReach(String address) {
        return address != null
                && address.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(address).matches();
    }

    @Override
    public String toString() {
        return "LetterDraft[" + kind + ", the rest kept private]";
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("A letter needs " + what + ".");
        }
    }
}
