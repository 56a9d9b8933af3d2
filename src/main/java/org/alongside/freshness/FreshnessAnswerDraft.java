package org.alongside.freshness;

import jakarta.validation.constraints.Size;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation answers with a link to change something: the state it should be in or, in words, what should be
 * different. With the other links there is nothing to say.
 *
 * @param organisation its entry, where that was asked about
 * @param caseStudy the case study, where that was asked about
 * @param text what should be different, for somebody else to change
 */
@Schema(description = "What should be different, with a link to change something; nothing with the others.")
public record FreshnessAnswerDraft(
        OrganisationDraft organisation,
        CaseStudyDraft caseStudy,

        @Size(max = 1000, message = "may have 1,000 characters")
        String text) {

    static final FreshnessAnswerDraft NOTHING = new FreshnessAnswerDraft(null, null, null);

    public FreshnessAnswerDraft {
        text = Text.clean(text);
    }
}
