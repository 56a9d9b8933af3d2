package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Author;
import org.alongside.proposal.BulkDesk;
import org.alongside.shared.Problem.FieldError;

/**
 * Makes a draft out of a row. A fault in a field that an entry can do without leaves that field out; a fault in its
 * name, kind or source rejects the row.
 */
@ApplicationScoped
class Drafting {

    private static final Author AUTHOR = new Author("import", Author.Origin.IMPORT);
    private static final Set<String> NEEDED = Set.of("name", "kind", "source");
    private static final Set<String> WHOLE = Set.of("willingness", "claimed");
    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[(\\d+)].*");

    /** Leaving out one thing can only uncover a fault in the same group, so this is plenty. */
    private static final int ROUNDS = 5;

    private final Tidying tidying;
    private final BulkDesk desk;

    Drafting(Tidying tidying, BulkDesk desk) {
        this.tidying = tidying;
        this.desk = desk;
    }

    /** The draft a row makes; null when the findings reject it. */
    OrganisationDraft draft(Map<String, List<String>> row, Findings findings) {
        Map<String, List<String>> tidy = new HashMap<>();
        row.forEach((field, found) -> tidy.put(field, tidying.tidy(field, found, findings)));
        FieldValues values = new FieldValues(tidy, findings);
        if (values.text("source.id") != null && values.text("source.name") == null) {
            findings.reject("source.name", "is needed with a source.id", null);
        }
        for (int round = 0; round < ROUNDS && !findings.rejected(); round++) {
            OrganisationDraft draft = values.draft();
            List<FieldError> faults = desk.faults(draft, AUTHOR);
            if (faults.isEmpty()) {
                return draft;
            }
            // A list's last entries first, so that an entry's place is still its own when its turn comes
            faults.stream()
                    .sorted(Comparator.comparingInt(Drafting::place).reversed())
                    .forEach(fault -> settle(fault, values, findings));
        }
        if (!findings.rejected()) {
            findings.reject(null, "can't be made into an entry", null);
        }
        return null;
    }

    private static int place(FieldError fault) {
        Matcher entry = ENTRY.matcher(fault.field());
        return entry.matches() ? Integer.parseInt(entry.group(2)) : -1;
    }

    private static void settle(FieldError fault, FieldValues values, Findings findings) {
        String field = fault.field();
        String group = field.replaceFirst("[.\\[].*", "");
        Matcher entry = ENTRY.matcher(field);
        if (NEEDED.contains(group) && !field.equals("source.url")) {
            findings.reject(field, fault.message(), fault.value());
        } else if (WHOLE.contains(group)) {
            findings.note(field, fault.message() + "; all of " + group + " is left out", fault.value());
            values.remove(group);
        } else if (entry.matches()) {
            findings.note(group, fault.message() + "; left out", fault.value());
            values.remove(group, Integer.parseInt(entry.group(2)));
        } else if (Template.isList(field)) {
            findings.note(field, fault.message() + "; the others are left out", fault.value());
            values.keep(field, Template.LISTS.get(field));
        } else if (field.equals("base")) {
            findings.note(field, fault.message() + "; left out", fault.value());
            values.remove("base.lat");
            values.remove("base.lon");
        } else {
            findings.note(field, fault.message() + "; left out", fault.value());
            values.remove(field);
        }
    }
}
