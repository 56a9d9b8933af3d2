package org.alongside.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;
import org.alongside.shared.Text;

/** What is known of people because they reported something, or decided about it. */
@ApplicationScoped
class ReportData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("report");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Report report : Report.<Report>list("lower(email) = ?1 order by id", person.email())) {
            held.add(Held.of(
                    "report of something wrong",
                    "id",
                    report.id,
                    "about",
                    report.entityId,
                    "matter",
                    report.matter,
                    "text",
                    report.text,
                    "email",
                    report.email,
                    "madeAt",
                    report.madeAt));
        }
        held.addAll(Held.counted("reports this person decided about", Report.count("decidedBy in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        long words = Report.update(
                "text = null, email = null where lower(email) = ?1 and status <> ?2",
                person.email(),
                Report.Status.OPEN);
        List<Report> open = Report.list("lower(email) = ?1", person.email());
        open.forEach(report -> {
            report.text = Text.unreachable(report.text);
            report.email = null;
        });
        return List.of(
                Outcome.erased("addresses at reports", words + open.size()),
                Outcome.erased("words of reports that have been decided", words),
                Outcome.kept(
                        "words of reports that wait to be decided",
                        open.size(),
                        "Somebody has to know what is wrong. Ways to reach anybody are taken out of them now, and they are"
                                + " deleted 90 days after it was decided."),
                Outcome.erased(
                        "names at decisions about reports",
                        Report.update("decidedBy = ?1 where decidedBy in ?2", SOMEBODY, person.names())));
    }
}
