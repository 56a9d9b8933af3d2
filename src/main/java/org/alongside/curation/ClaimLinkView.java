package org.alongside.curation;

import java.time.Instant;
import java.util.UUID;
import org.alongside.claim.ClaimLinks;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a link for looking after an entry is for.
 *
 * @param says that in plain words
 * @param organisation whose entry it is
 * @param account what they sign in as already; null when they have to choose a name and a password
 * @param expiresAt until when it works
 */
@Schema(name = "ClaimLink", description = "What a link for looking after an entry is for.")
public record ClaimLinkView(
        String says,
        UUID organisation,
        @Schema(nullable = true) String account,
        Instant expiresAt) {

    /**
     * Somebody may look after an entry now.
     *
     * @param says that in plain words
     * @param account what they sign in as
     * @param organisation whose entry it is
     */
    @Schema(name = "ClaimLinkUsed", description = "Somebody may look after an entry now.")
    public record Used(String says, String account, UUID organisation) {

        static Used from(ClaimLinks.Welcome welcome, Language in) {
            return new Used(
                    in.pick(
                            "Thank you. You can sign in now and look after the entry.",
                            "Diolch. Gallwch fewngofnodi nawr a gofalu am y cofnod."),
                    welcome.account(),
                    welcome.organisation());
        }
    }

    static ClaimLinkView from(ClaimLinks.Peek link, Language in) {
        String says = link.account() == null
                ? in.pick(
                        "With this link you choose a name and a password, and look after the entry of " + link.name()
                                + ".",
                        "Gyda'r ddolen hon byddwch yn dewis enw a chyfrinair, ac yn gofalu am gofnod " + link.name()
                                + ".")
                : in.pick(
                        "With this link you look after the entry of " + link.name() + ", as " + link.account() + ".",
                        "Gyda'r ddolen hon byddwch yn gofalu am gofnod " + link.name() + ", fel " + link.account()
                                + ".");
        return new ClaimLinkView(says, link.organisation(), link.account(), link.until());
    }
}
