package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.access.HoldsPersonalData;

/**
 * What is known of people because they sent in files. Contact details in the rows of one that was imported are never kept;
 * one that is being looked at is kept as it came, for three days.
 */
@ApplicationScoped
class ImportData implements HoldsPersonalData {

    private final ImportFiles files;

    ImportData(ImportFiles files) {
        this.files = files;
    }

    @Override
    public Set<String> tables() {
        return Set.of("import_job", "import_problem", "import_trial", "upload");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (ImportJob job : ImportJob.<ImportJob>list("account in ?1 order by id", person.names())) {
            held.add(Held.of("import", "id", job.id, "fileName", job.fileName, "createdAt", job.createdAt));
        }
        for (Upload upload : Upload.of(person.names())) {
            held.add(Held.of(
                    "file that is being looked at",
                    "id",
                    upload.id,
                    "fileName",
                    upload.fileName,
                    "receivedAt",
                    upload.receivedAt));
        }
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<Upload> uploads = Upload.of(person.names());
        uploads.forEach(upload -> {
            upload.delete();
            files.forget(upload.id);
        });
        return List.of(
                Outcome.erased(
                        "names at imports",
                        ImportJob.update(
                                "account = ?1, idempotencyKey = null where account in ?2", SOMEBODY, person.names())),
                Outcome.erased("files that were being looked at", uploads.size()));
    }
}
