package org.alongside.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.organisation.Evidenced;
import org.alongside.organisation.Organisation;

/** Says what would become of organisations' evidenced rungs if a case study were published or taken down. */
@ApplicationScoped
public class EvidenceForecast {

    private final Clock clock;

    EvidenceForecast(Clock clock) {
        this.clock = clock;
    }

    /**
     * What would become of one organisation's evidenced rung.
     *
     * @param organisation the organisation's id
     * @param name its name
     * @param before what is borne out now
     * @param after what would be
     */
    public record Foreseen(UUID organisation, String name, Evidenced before, Evidenced after) {

        /** Whether the rung would be higher. */
        public boolean rises() {
            return after.rung() != null && (before.rung() == null || after.rung() > before.rung());
        }
    }

    /**
     * Weighs as if; nothing is written.
     *
     * @param id the case study, which need not exist yet
     * @param draft the state it would be in; null when it would be taken down
     * @return each organisation that it names, or would, in order of their ids
     */
    @Transactional
    public List<Foreseen> of(UUID id, CaseStudyDraft draft) {
        CaseStudy now = CaseStudy.findById(id);
        CaseStudy then = draft == null ? null : CaseStudy.imagine(id, draft);
        TreeSet<UUID> concerned = new TreeSet<>();
        if (now != null) {
            concerned.addAll(now.organisationIds());
        }
        if (then != null) {
            concerned.addAll(then.organisationIds());
        }
        List<Foreseen> foreseen = new ArrayList<>();
        for (Organisation organisation : Organisation.findByIds(concerned)) {
            List<CaseStudy> studies = new ArrayList<>(CaseStudy.publishedOf(List.of(organisation.id)));
            studies.removeIf(study -> study.id.equals(id));
            if (then != null && then.organisationIds().contains(organisation.id)) {
                studies.add(then);
            }
            foreseen.add(new Foreseen(
                    organisation.id,
                    organisation.name,
                    organisation.evidenced,
                    Weighing.of(studies, LocalDate.now(clock))));
        }
        foreseen.sort((one, other) -> one.organisation.compareTo(other.organisation));
        return foreseen;
    }
}
