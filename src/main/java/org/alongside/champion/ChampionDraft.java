package org.alongside.champion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.alongside.letter.LetterDraft;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.ChampionOffer;
import org.alongside.vocabulary.Format;
import org.alongside.vocabulary.LanguageTag;
import org.alongside.vocabulary.TermCode;

/**
 * The full state somebody proposes for a champion's entry.
 *
 * @param displayName a first name or an alias
 * @param organisation the organisation the person belongs to; null when to none
 * @param offers what the person will do: codes of the champion offers
 * @param topics what they can talk about, in their own words
 * @param barriers barriers they know how to meet
 * @param areas ONS codes of where they will do it
 * @param languages languages they speak or sign, as BCP 47 tags
 * @param formats how they will meet
 * @param contact how to reach them; needed at first, and kept when a change leaves it out
 * @param consent what they agreed to; needed at first, and kept when a change leaves it out
 */
@JsonIgnoreProperties({"id", "version", "hidden", "createdAt", "updatedAt"})
public record ChampionDraft(
        @NotBlank(message = "is needed") @Size(max = 100, message = "may have 100 characters")
        String displayName,

        UUID organisation,
        @NotEmpty(message = "needs at least one") List<@TermCode(ChampionOffer.class) String> offers,

        @Size(max = 30, message = "may have 30 entries")
        List<@Size(max = 100, message = "may have 100 characters") String> topics,

        List<@TermCode(Barrier.class) String> barriers,
        @Size(max = 100, message = "may have 100 entries") List<@AreaCode String> areas,
        @Size(max = 30, message = "may have 30 entries") List<@LanguageTag String> languages,
        List<@TermCode(Format.class) String> formats,
        @Valid Contact contact,
        @Valid Consent consent) {

    public ChampionDraft {
        displayName = Text.clean(displayName);
        offers = Text.clean(offers);
        topics = Text.clean(topics);
        barriers = Text.clean(barriers);
        areas = Text.clean(areas);
        languages = Text.clean(languages);
        formats = Text.clean(formats);
    }

    /** The state an entry is in, as it would be proposed, without how to reach the person. */
    public static ChampionDraft from(Champion champion) {
        return new ChampionDraft(
                champion.displayName,
                champion.organisationId,
                champion.offers,
                champion.topics,
                champion.barriers,
                champion.areas,
                champion.languages,
                champion.formats,
                null,
                null);
    }

    /** The same state without how to reach the person, as the record of proposals keeps it. */
    public ChampionDraft withoutContact() {
        return new ChampionDraft(
                displayName, organisation, offers, topics, barriers, areas, languages, formats, null, null);
    }

    /** The same state with how to reach the person and what they agreed to, where this one doesn't say. */
    public ChampionDraft with(Contact otherwiseContact, Consent otherwiseConsent) {
        return new ChampionDraft(
                displayName,
                organisation,
                offers,
                topics,
                barriers,
                areas,
                languages,
                formats,
                contact == null ? otherwiseContact : contact,
                consent == null ? otherwiseConsent : consent);
    }

    void writeTo(Champion champion) {
        champion.displayName = displayName;
        champion.organisationId = organisation;
        champion.offers = offers;
        champion.topics = topics;
        champion.barriers = barriers;
        champion.areas = areas;
        champion.languages = languages;
        champion.formats = formats;
    }

    /**
     * How to reach a champion. Never part of a view.
     *
     * @param email an e-mail address
     */
    public record Contact(
            @NotBlank(message = "is needed") @Size(max = 254, message = "may have 254 characters")
            String email) {

        public Contact {
            email = Text.clean(email);
        }

        @AssertTrue(message = "is not an address that letters can go to")
        boolean isEmail() {
            return email == null || LetterDraft.canReach(email);
        }

        @Override
        public String toString() {
            return "Contact[kept private]";
        }
    }

    /**
     * What a champion agreed to.
     *
     * @param purpose what for
     * @param givenOn when
     * @param wordingVersion which wording was shown to them
     * @param covers what it allows: {@code listing}, which nobody is listed without, and {@code introductions}, to be asked
     *     by people who want to be put in touch; only listing unless sent
     * @param until the first day on which it no longer holds: two years after it was given unless sent, five at most
     */
    public record Consent(
            @NotBlank(message = "is needed") @Size(max = 300, message = "may have 300 characters")
            String purpose,

            @NotNull(message = "is needed") @PastOrPresent(message = "is not in the future")
            LocalDate givenOn,

            @NotBlank(message = "is needed") @Size(max = 50, message = "may have 50 characters")
            String wordingVersion,

            List<@Pattern(regexp = "listing|introductions", message = "is listing or introductions") String> covers,
            @Future(message = "is over already") LocalDate until) {

        /** Allows being listed. */
        public static final String LISTING = "listing";

        /** Allows being asked for introductions. */
        public static final String INTRODUCTIONS = "introductions";

        /** How long after it was given a consent holds at most. */
        public static final Period LONGEST = Period.ofYears(5);

        private static final Period USUAL = Period.ofYears(2);

        public Consent {
            covers = covers == null
                    ? List.of(LISTING)
                    : Text.clean(covers).stream().sorted().toList();
            until = until == null && givenOn != null ? givenOn.plus(USUAL) : until;
        }
    }
}
