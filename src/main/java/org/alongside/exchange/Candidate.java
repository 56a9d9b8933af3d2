package org.alongside.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.OrganisationDraft;

/**
 * A row on its way in.
 *
 * @param id the entry it says it is about; null when it doesn't say
 * @param draft what it says; null when it is rejected or skipped already
 * @param skipped whether the mapping says to leave it alone
 */
record Candidate(CsvSheet.Row row, UUID id, OrganisationDraft draft, Findings findings, boolean skipped) {

    /** What no two rows that are settled together may share: the second has to meet what came of the first. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (draft != null) {
            keys.add(identity());
            if (id != null) {
                keys.add("id " + id);
            }
            draft.orgIds().forEach(orgId -> keys.add(orgIdKey(orgId)));
        }
        return keys;
    }

    /** By which a later row is known to be about the same organisation: its source, or, without one, all it says. */
    String identity() {
        return draft.source() != null && draft.source().id() != null
                ? "source " + draft.source().name() + " " + draft.source().id()
                : "state " + Trial.state(draft);
    }

    static String orgIdKey(String orgId) {
        return "orgId " + orgId;
    }
}
