package org.alongside.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.Source;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;

/** An organisation as a row of an export: the columns of an import, so that it can come in again, and what we add. */
final class OrganisationRow {

    static final List<String> COLUMNS = Stream.of(List.of(Template.ID), Template.ORGANISATIONS, Template.WORKED_OUT)
            .flatMap(List::stream)
            .toList();

    private OrganisationRow() {}

    static List<Object> of(Organisation entry) {
        Organisation o = entry.shown(HiddenField.words(Language.EN));
        Source source = OrganisationDraft.from(o).source();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                o.id,
                o.name,
                Cells.joined(o.otherNames),
                o.summary,
                o.description,
                o.kind,
                o.size,
                Cells.joined(o.orgIds),
                o.website,
                Cells.joined(o.areasServed),
                o.baseArea,
                o.baseLatitude,
                o.baseLongitude,
                o.baseOutcode,
                Cells.joined(o.sectors),
                Cells.joined(o.offers),
                Cells.joined(o.needs),
                Cells.joined(o.stages),
                Cells.joined(o.supports),
                Cells.joined(o.languages),
                o.startWithinDays,
                o.willingRole,
                o.willingOn,
                o.willingPurpose,
                o.claimedRung,
                o.claimedOn,
                o.claimedScope,
                o.confirmedOn));
        cells.addAll(
                source == null
                        ? Arrays.asList(null, null, null, null)
                        : Arrays.asList(source.name(), source.id(), source.url(), source.licence()));
        cells.addAll(Arrays.asList(
                o.version,
                o.isWilling() ? "stated" : "notStatedYet",
                o.evidenced.rung(),
                o.evidenced.until(),
                o.notConfirmedSince,
                o.unlistedOn,
                Cells.joined(o.hidden)));
        return cells;
    }
}
