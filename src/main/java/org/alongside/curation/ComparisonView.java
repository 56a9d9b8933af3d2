package org.alongside.curation;

import java.util.List;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.MergeDraft;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two organisations side by side.
 *
 * @param one the one named first
 * @param other the one named second
 * @param differing the names of the fields in which they differ, in the order they are written in
 */
@Schema(name = "Comparison", description = "Two organisations side by side.")
public record ComparisonView(OrganisationView one, OrganisationView other, List<String> differing) {

    static ComparisonView of(Organisation one, Organisation other, Language language) {
        return new ComparisonView(
                OrganisationView.from(one, language),
                OrganisationView.from(other, language),
                MergeDraft.differing(OrganisationDraft.from(one), OrganisationDraft.from(other)));
    }
}
