package org.alongside.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.MergeDraft.Choice;

/**
 * What is said of one organisation in two entries, on its way to being said in one.
 *
 * @param survivor what the entry says that stays
 * @param merged what the other says
 * @param choices for some fields, which of them is right
 */
record Union(OrganisationDraft survivor, OrganisationDraft merged, Map<String, Choice> choices) {

    OrganisationDraft state() {
        String name = one("name", OrganisationDraft::name);
        return new OrganisationDraft(
                name,
                otherNames(name),
                one("summary", OrganisationDraft::summary),
                one("description", OrganisationDraft::description),
                one("willingness", OrganisationDraft::willingness),
                one("kind", OrganisationDraft::kind),
                one("size", OrganisationDraft::size),
                many("orgIds", OrganisationDraft::orgIds),
                one("website", OrganisationDraft::website),
                many("areasServed", OrganisationDraft::areasServed),
                one("base", OrganisationDraft::base),
                many("sectors", OrganisationDraft::sectors),
                many("offers", OrganisationDraft::offers),
                many("needs", OrganisationDraft::needs),
                many("stages", OrganisationDraft::stages),
                many("supports", OrganisationDraft::supports),
                many("languages", OrganisationDraft::languages),
                one("startWithinDays", OrganisationDraft::startWithinDays),
                one("claimed", OrganisationDraft::claimed),
                one("confirmedOn", OrganisationDraft::confirmedOn),
                one("source", OrganisationDraft::source));
    }

    /** Where both are wanted, the name that isn't used is still one it goes by. */
    private List<String> otherNames(String name) {
        List<String> names = new ArrayList<>(many("otherNames", OrganisationDraft::otherNames));
        if (choices.getOrDefault("otherNames", Choice.both) == Choice.both) {
            names.addAll(List.of(survivor.name(), merged.name()));
        }
        return names.stream().distinct().filter(other -> !other.equals(name)).toList();
    }

    private <T> T one(String field, Function<OrganisationDraft, T> said) {
        Choice choice = choices.get(field);
        boolean kept = choice == null ? said.apply(survivor) != null : choice == Choice.survivor;
        return said.apply(kept ? survivor : merged);
    }

    private List<String> many(String field, Function<OrganisationDraft, List<String>> said) {
        return switch (choices.getOrDefault(field, Choice.both)) {
            case survivor -> said.apply(survivor);
            case merged -> said.apply(merged);
            case both ->
                Stream.of(survivor, merged)
                        .flatMap(draft -> said.apply(draft).stream())
                        .distinct()
                        .toList();
        };
    }
}
