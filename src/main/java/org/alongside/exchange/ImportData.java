package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.access.HoldsPersonalData;

/** What is known of people because they imported files. Contact details in the files' rows are never kept. */
@ApplicationScoped
class ImportData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("import_job", "import_problem", "import_trial");
    }

    @Override
    public List<Held> held(Person person) {
        Stream<ImportJob> jobs = ImportJob.<ImportJob>list("account in ?1 order by id", person.names()).stream();
        return jobs.map(job -> Held.of("import", "id", job.id, "fileName", job.fileName, "createdAt", job.createdAt))
                .toList();
    }

    @Override
    public List<Outcome> erase(Person person) {
        return List.of(Outcome.erased(
                "names at imports",
                ImportJob.update("account = ?1, idempotencyKey = null where account in ?2", SOMEBODY, person.names())));
    }
}
