package org.alongside.pages;

import java.util.Optional;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.champion.Champion;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.proposal.Proposal;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/**
 * What somebody proposed, as the end of a sentence. Entries are named as they are listed and nothing that was typed is
 * repeated: whose proposal it is nobody knows before it is confirmed.
 */
final class ProposedWords {

    private ProposedWords() {}

    static String of(Proposal proposal, Language in) {
        String it =
                name(proposal.kind, proposal.targetId, HiddenField.words(in)).orElseGet(() -> thing(proposal.kind, in));
        return switch (proposal.action) {
            case CREATE -> in.pick("to add " + thing(proposal.kind, in), "ychwanegu " + thing(proposal.kind, in));
            case CHANGE -> in.pick("to change " + it, "newid " + it);
            case ARCHIVE -> in.pick("to take " + it + " down", "tynnu " + it + " i lawr");
            case RESTORE -> in.pick("to put " + it + " back as it was", "rhoi " + it + " yn ôl fel yr oedd");
            case MERGE ->
                in.pick("to make " + it + " part of another entry", "gwneud " + it + " yn rhan o gofnod arall");
        };
    }

    private static String thing(EntityKind kind, Language in) {
        return switch (kind) {
            case ORGANISATION -> in.pick("an organisation", "sefydliad");
            case CASE_STUDY -> in.pick("a case study", "astudiaeth achos");
            case CHAMPION -> in.pick("a champion", "hyrwyddwr");
        };
    }

    /**
     * What everybody may know an entry as; empty when they may not, or there is none yet.
     *
     * @param hidden stands for a name that is hidden for now
     */
    private static Optional<String> name(EntityKind kind, UUID id, String hidden) {
        if (id == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case ORGANISATION ->
                Organisation.<Organisation>findByIdOptional(id)
                        .filter(organisation -> organisation.isListed())
                        .map(organisation -> organisation.shown(hidden).name);
            case CASE_STUDY ->
                CaseStudy.<CaseStudy>findByIdOptional(id)
                        .filter(study -> study.isPublished())
                        .map(study -> study.shown(hidden).title);
            case CHAMPION -> champion(id, hidden);
        };
    }

    private static Optional<String> champion(UUID id, String hidden) {
        try {
            return Optional.of(Champion.visible(id).shown(hidden).displayName);
        } catch (Refusal notShown) {
            return Optional.empty();
        }
    }
}
