package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.change.EntityKind;
import org.alongside.exchange.UploadView;

/** What would become of a file's first rows, in words. */
@ApplicationScoped
class TriedRows {

    private final Form form;
    private final ObjectMapper json;

    TriedRows(Forms forms, ObjectMapper json) {
        this.form = forms.of(EntityKind.ORGANISATION);
        this.json = json;
    }

    /**
     * A row.
     *
     * @param became what would become of it
     * @param taken whether it would be taken
     * @param says what the entry would say, property by property
     * @param findings what is wrong with it
     */
    record Row(long number, String became, boolean taken, List<Says> says, List<String> findings) {}

    /** A property, and what the entry would say of it. */
    record Says(String label, String words) {}

    List<Row> of(List<UploadView.Tried> tried) {
        return tried.stream().map(this::row).toList();
    }

    private Row row(UploadView.Tried row) {
        List<String> findings = row.findings().stream()
                .map(found -> (found.field() == null ? "The row" : form.label(found.field())) + " " + found.message()
                        + (found.value() == null ? "" : ": " + found.value()))
                .toList();
        boolean taken = row.draft() != null;
        String became =
                row.skipped() ? "Left alone" : !taken ? "Not taken" : findings.isEmpty() ? "Taken" : "Taken in part";
        return new Row(row.number(), became, taken, taken ? says(json.valueToTree(row.draft())) : List.of(), findings);
    }

    private List<Says> says(JsonNode state) {
        return form.properties().stream()
                .map(property -> new Says(property.label(), String.join("; ", property.words(state))))
                .filter(says -> !says.words().isEmpty())
                .toList();
    }
}
