package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.alongside.curation.CaseStudyHistory;
import org.alongside.curation.ChampionHistory;
import org.alongside.curation.HistoryDifference;
import org.alongside.curation.HistoryEntry;
import org.alongside.curation.HistoryState;
import org.alongside.curation.OrganisationHistory;
import org.alongside.curation.RestorationDraft;
import org.alongside.curation.Terms;
import org.alongside.shared.Cursor;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of entries, by the operations of the API, whatever they are entries of. */
@ApplicationScoped
class EntryHistory {

    private final OrganisationHistory organisations;
    private final CaseStudyHistory caseStudies;
    private final ChampionHistory champions;

    EntryHistory(OrganisationHistory organisations, CaseStudyHistory caseStudies, ChampionHistory champions) {
        this.organisations = organisations;
        this.caseStudies = caseStudies;
        this.champions = champions;
    }

    /** The versions of an entry, from the newest to the oldest. */
    Page<HistoryEntry> versions(Entry entry, Page.Wanted wanted, HttpHeaders headers) {
        RestResponse<Page<HistoryEntry>> found =
                switch (entry.kind()) {
                    case ORGANISATION -> organisations.list(entry.id().toString(), wanted, headers);
                    case CASE_STUDY -> caseStudies.list(entry.id(), wanted, headers);
                    case CHAMPION -> champions.list(entry.id(), wanted, headers);
                };
        return found.getEntity();
    }

    /**
     * A version of an entry.
     *
     * @throws Refusal (404) when nothing is on record of it
     */
    HistoryEntry version(Entry entry, int number, HttpHeaders headers) {
        Page.Wanted wanted = new Page.Wanted();
        wanted.limit = 1;
        wanted.cursor = Cursor.encode(number + 1);
        return versions(entry, wanted, headers).items().stream()
                .filter(found -> found.version() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("version", String.valueOf(number)));
    }

    /**
     * The state an entry was in at a version.
     *
     * @throws Refusal (404) when that is not on record
     */
    JsonNode state(Entry entry, int version) {
        RestResponse<HistoryState> found =
                switch (entry.kind()) {
                    case ORGANISATION -> organisations.state(entry.id().toString(), version);
                    case CASE_STUDY -> caseStudies.state(entry.id(), version);
                    case CHAMPION -> champions.state(entry.id(), version);
                };
        return found.getEntity().state();
    }

    /**
     * What is different between two versions.
     *
     * @throws Refusal (404) when one of them is not on record
     */
    HistoryDifference difference(Entry entry, int from, int to, HttpHeaders headers) {
        RestResponse<HistoryDifference> found =
                switch (entry.kind()) {
                    case ORGANISATION -> organisations.difference(entry.id().toString(), from, to, headers);
                    case CASE_STUDY -> caseStudies.difference(entry.id(), from, to, headers);
                    case CHAMPION -> champions.difference(entry.id(), from, to, headers);
                };
        return found.getEntity();
    }

    /**
     * Puts an entry back into the state it was in at a version.
     *
     * @throws Refusal 403 where the caller doesn't decide, 404 when there is no such version, 409 when it can't be put
     *     back, 422 when what it said then breaks a rule now
     */
    void restore(Entry entry, RestorationDraft draft, HttpHeaders headers) {
        switch (entry.kind()) {
            case ORGANISATION -> organisations.restore(entry.id().toString(), draft, new Terms(), headers);
            case CASE_STUDY -> caseStudies.restore(entry.id(), draft, new Terms(), headers);
            case CHAMPION -> champions.restore(entry.id(), draft, new Terms(), headers);
        }
    }
}
