package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.proposal.Candidates.Candidate;
import org.alongside.proposal.Candidates.Pairing;
import org.alongside.proposal.Names.Named;
import org.alongside.proposal.Names.Verdict;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * Says which listed organisations are likely one and the same as another: they share an identifier; or a website or a
 * name, and an area. Branches of one body are not the same, whatever they share.
 */
@ApplicationScoped
public class Lookalikes {

    /** So many are asked about in one question. */
    private static final int TOGETHER = 100;

    private final Candidates candidates;
    private final Names names;
    private final Ground ground;
    private final Areas areas;
    private final Checks checks;

    Lookalikes(Candidates candidates, Names names, Ground ground, Areas areas, Checks checks) {
        this.candidates = candidates;
        this.names = names;
        this.ground = ground;
        this.areas = areas;
        this.checks = checks;
    }

    /**
     * Those of what is known so far of an organisation, the likeliest first.
     *
     * @throws Refusal (422) when a field is wrong, or there is nothing to know it by
     */
    @Transactional
    public List<Lookalike> of(LookalikeDraft draft) {
        checks.check(draft);
        return of(List.of(draft.sketch())).get(0);
    }

    /** Those of each of some organisations, in their order; of each the likeliest first. */
    @Transactional
    public List<List<Lookalike>> of(List<Sketch> sketches) {
        List<List<Lookalike>> all = new ArrayList<>();
        for (int from = 0; from < sketches.size(); from += TOGETHER) {
            List<Sketch> some = sketches.subList(from, Math.min(sketches.size(), from + TOGETHER));
            List<List<Lookalike>> found = new ArrayList<>();
            some.forEach(sketch -> found.add(new ArrayList<>()));
            for (Candidate candidate : candidates.of(some)) {
                judge(some.get(candidate.place()), candidate)
                        .ifPresent(lookalike -> found.get(candidate.place()).add(lookalike));
            }
            found.forEach(lookalikes -> lookalikes.sort(Lookalike.LIKELIEST_FIRST));
            all.addAll(found);
        }
        return all;
    }

    private Optional<Lookalike> judge(Sketch asked, Candidate candidate) {
        List<String> here = areas.current(asked.areas());
        List<String> there = candidate.entry().areas();
        boolean meet = ground.meet(here, there);
        boolean apart = !meet && !here.isEmpty() && !there.isEmpty();
        List<Pairing> likeliest = candidate.names().stream()
                .sorted(Comparator.comparingDouble(Pairing::similarity).reversed())
                .toList();
        Optional<Pairing> same = likeliest.stream()
                .filter(pairing -> verdict(pairing, here, there) == Verdict.SAME)
                .findFirst();
        boolean elsewhere =
                same.isEmpty() && !likeliest.isEmpty() && verdict(likeliest.get(0), here, there) == Verdict.ELSEWHERE;
        Signals signals = new Signals(
                candidate.sameOrgId(),
                candidate.sameWebsite() && !apart && !elsewhere,
                apart ? null : same.map(Lookalikes::rounded).orElse(null),
                meet);
        return signals.sameOrgId() || signals.sameWebsite() || signals.similarName() != null
                ? Optional.of(new Lookalike(candidate.entry(), signals))
                : Optional.empty();
    }

    private Verdict verdict(Pairing pairing, List<String> here, List<String> there) {
        return names.judge(new Named(pairing.asked(), here), new Named(pairing.found(), there), pairing.similarity());
    }

    private static Double rounded(Pairing pairing) {
        return Math.round(pairing.similarity() * 100) / 100.0;
    }
}
