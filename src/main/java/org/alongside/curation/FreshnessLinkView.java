package org.alongside.curation;

import java.time.Instant;
import java.util.UUID;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.change.EntityKind;
import org.alongside.freshness.FreshnessLinks.Peek;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a link in a letter is for that asked whether something is still right.
 *
 * @param purpose {@code stillRight}, {@code changeEntry} or {@code takeDownEntry}
 * @param says that in plain words
 * @param kind what it is about
 * @param id which one
 * @param name what that is called
 * @param organisation the state an organisation's entry is in; null unless the link is for changing it
 * @param caseStudy the state a case study is in; null unless the link is for changing it
 * @param expiresAt until when it works
 */
@Schema(name = "FreshnessLink", description = "What a link is for, in plain words.")
public record FreshnessLinkView(
        @Schema(enumeration = {"stillRight", "changeEntry", "takeDownEntry"})
        String purpose,

        String says,
        EntityKind kind,
        UUID id,
        String name,
        @Schema(nullable = true) OrganisationDraft organisation,
        @Schema(nullable = true) CaseStudyDraft caseStudy,
        Instant expiresAt) {

    /**
     * What came of using a link.
     *
     * @param says that in plain words
     */
    @Schema(name = "FreshnessLinkUsed", description = "What came of using a link.")
    public record Used(String says) {

        static Used from(Peek link, Language in) {
            return new Used(
                    switch (link.answer()) {
                        case STILL_RIGHT ->
                            in.pick(
                                    "Thank you. " + link.name() + " is confirmed as of today.",
                                    "Diolch. Mae " + link.name() + " wedi'i gadarnhau heddiw.");
                        case CHANGE ->
                            in.pick(
                                    "Thank you. Somebody will look at your change. Until then " + link.name()
                                            + " stays as it is.",
                                    "Diolch. Bydd rhywun yn edrych ar eich newid. Tan hynny mae " + link.name()
                                            + " yn aros fel y mae.");
                        case TAKE_DOWN ->
                            in.pick(
                                    "Thank you. Somebody will take " + link.name() + " down.",
                                    "Diolch. Bydd rhywun yn tynnu " + link.name() + " i lawr.");
                    });
        }
    }

    static FreshnessLinkView from(Peek link, Language in) {
        return new FreshnessLinkView(
                link.answer().purpose(),
                says(link, in),
                link.kind(),
                link.id(),
                link.name(),
                link.draft() instanceof OrganisationDraft organisation ? organisation : null,
                link.draft() instanceof CaseStudyDraft study ? study : null,
                link.until());
    }

    private static String says(Peek link, Language in) {
        return switch (link.answer()) {
            case STILL_RIGHT ->
                in.pick(
                        "With this link you confirm that what the directory says of " + link.name()
                                + " is still right.",
                        "Gyda'r ddolen hon byddwch yn cadarnhau bod yr hyn y mae'r cyfeiriadur yn ei ddweud am "
                                + link.name() + " yn dal yn gywir.");
            case CHANGE ->
                in.pick(
                        "With this link you say what should be different about " + link.name()
                                + ". Somebody looks at it before it is shown.",
                        "Gyda'r ddolen hon byddwch yn dweud beth ddylai fod yn wahanol am " + link.name()
                                + ". Bydd rhywun yn edrych arno cyn iddo gael ei ddangos.");
            case TAKE_DOWN ->
                in.pick(
                        "With this link you ask for " + link.name()
                                + " to be taken down. Somebody looks at it before that is done.",
                        "Gyda'r ddolen hon byddwch yn gofyn am dynnu " + link.name()
                                + " i lawr. Bydd rhywun yn edrych arno cyn gwneud hynny.");
        };
    }
}
