package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.casestudy.EvidenceForecast;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;

/** Finds what to look at twice in a proposal, by rules that anybody can follow. */
@ApplicationScoped
class Risks {

    private static final int MANY = 5;
    private static final int JUMP = 2;
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\bhttps?://|\\bwww\\.|\\b[a-z0-9-]+\\.(?:com|org|net|info|biz|io|uk|co|ly|me|ru|xyz|shop|online)\\b");

    private final Lookalikes lookalikes;
    private final EvidenceForecast forecast;

    Risks(Lookalikes lookalikes, EvidenceForecast forecast) {
        this.lookalikes = lookalikes;
        this.forecast = forecast;
    }

    /**
     * What is risky about a wish.
     *
     * @param before the state the entry is in; null when there is none
     * @param after the state it would be in; null when it would be taken down
     * @param waiting how many other proposals of the same sender are open
     */
    Set<Risk> of(Wish wish, JsonNode before, JsonNode after, long waiting) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        if (wish.action() == Action.ARCHIVE) {
            risks.add(Risk.TAKES_DOWN);
        }
        if (wish.action() == Action.MERGE) {
            risks.add(Risk.MERGES);
        }
        if (waiting >= MANY) {
            risks.add(Risk.MANY_WAITING);
        }
        if (after != null) {
            risks.addAll(inText(before, after));
            risks.addAll(inFields(before, after));
        }
        if (!lookalikes(wish, before, after).isEmpty()) {
            risks.add(Risk.LIKELY_DUPLICATE);
        }
        if (evidence(wish).stream().anyMatch(EvidenceForecast.Foreseen::rises)) {
            risks.add(Risk.EVIDENCE_RISES);
        }
        return risks;
    }

    /** Listed organisations that are likely the same; none where nothing changes that one is known by. */
    List<Lookalike> lookalikes(Wish wish, JsonNode before, JsonNode after) {
        boolean asked = wish.kind() == EntityKind.ORGANISATION
                && after != null
                && List.of("name", "otherNames", "website", "orgIds").stream()
                        .anyMatch(field -> before == null || !Objects.equals(before.get(field), after.get(field)));
        if (!asked) {
            return List.of();
        }
        Sketch sketch = Sketch.of((OrganisationDraft) wish.draft()).of(wish.subject());
        return lookalikes.of(List.of(sketch)).get(0).stream()
                .filter(found -> !found.entry().id().equals(wish.target()))
                .toList();
    }

    /** What would become of evidenced rungs. */
    List<EvidenceForecast.Foreseen> evidence(Wish wish) {
        return wish.kind() == EntityKind.CASE_STUDY
                ? forecast.of(wish.target(), (CaseStudyDraft) wish.draft())
                : List.of();
    }

    /** Only what is new in the text counts: what is published has been looked at. */
    private static Set<Risk> inText(JsonNode before, JsonNode after) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        Set<String> known = new HashSet<>(FreeText.in(before));
        for (String text : FreeText.in(after)) {
            if (known.contains(text)) {
                continue;
            }
            if (!ContactDetails.masked(text).equals(text)) {
                risks.add(Risk.CONTACT_DETAILS);
            }
            if (LINK.matcher(text).find()) {
                risks.add(Risk.LINKS);
            }
        }
        return risks;
    }

    private static Set<Risk> inFields(JsonNode before, JsonNode after) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        if (before == null) {
            return risks;
        }
        if (!Objects.equals(Entries.name(before), Entries.name(after))) {
            risks.add(Risk.NAME_CHANGED);
        }
        if (!Objects.equals(before.get("website"), after.get("website"))
                && !Difference.isNothing(after.get("website"))) {
            risks.add(Risk.WEBSITE_CHANGED);
        }
        if (after.at("/claimed/rung").asInt() - before.at("/claimed/rung").asInt() >= JUMP) {
            risks.add(Risk.CLAIM_JUMPS);
        }
        return risks;
    }
}
