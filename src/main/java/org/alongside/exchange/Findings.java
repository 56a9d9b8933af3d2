package org.alongside.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.exchange.Finding.Severity;
import org.alongside.proposal.ContactDetails;

/** Everything found wrong with one row. */
final class Findings {

    private static final int SHOWN = 80;

    private final Map<String, String> columns;
    private final List<Finding> all = new ArrayList<>();

    /** @param columns which column fills each field */
    Findings(Map<String, String> columns) {
        this.columns = columns;
    }

    void note(String field, String message, String value) {
        add(Severity.note, field, message, value);
    }

    void reject(String field, String message, String value) {
        add(Severity.rejected, field, message, value);
    }

    /** The same findings, to go on from and throw away. */
    Findings copy() {
        Findings copy = new Findings(columns);
        copy.all.addAll(all);
        return copy;
    }

    boolean rejected() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.rejected);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private void add(Severity severity, String field, String message, String value) {
        // A postcode that isn't right is still most of somebody's address
        String shown = value == null || "base.outcode".equals(field)
                ? null
                : PlainText.shortened(ContactDetails.masked(PlainText.line(value)), SHOWN);
        all.add(new Finding(severity, field, field == null ? null : columns.get(field), message, shown));
    }
}
