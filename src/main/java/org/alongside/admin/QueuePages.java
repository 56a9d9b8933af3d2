package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.access.Caller;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.BulkDecisionDraft;
import org.alongside.curation.DecisionOutcomes;
import org.alongside.curation.DecisionResource;
import org.alongside.curation.ProposalFilter;
import org.alongside.curation.ProposalResource;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposals that wait, the oldest first, and deciding the same about several of them. */
@Path("/admin/proposals")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class QueuePages {

    private static final Pattern TICKED = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,9})");

    private final ProposalResource proposals;
    private final DecisionResource decisions;
    private final ProposalReader reader;
    private final QueueFilter filters;
    private final AreaCatalogue areas;
    private final SecurityIdentity caller;

    QueuePages(
            ProposalResource proposals,
            DecisionResource decisions,
            ProposalReader reader,
            QueueFilter filters,
            AreaCatalogue areas,
            SecurityIdentity caller) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.reader = reader;
        this.filters = filters;
        this.areas = areas;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance queue(
                Page<QueueLine> page, QueueFilter.View filter, List<String> limits, Several several);

        static native TemplateInstance decided(List<Decided> outcomes, boolean approve);
    }

    /**
     * What came of one of several.
     *
     * @param name what the entry is called; its id where the caller may not see it
     * @param problem why nothing was done; null when it was
     */
    record Decided(UUID id, String name, String problem) {}

    /**
     * What somebody was about to decide about several.
     *
     * @param place which page of which list, as an address has it; empty for the first of all
     * @param ticked those it is about
     * @param open whether there is any to decide about
     */
    record Several(String place, List<String> ticked, String reason, Faults faults, boolean open) {

        public boolean has(QueueLine line) {
            return ticked.contains(line.ticket());
        }
    }

    @GET
    @Transactional
    public RestResponse<String> queue(@Valid @BeanParam Page.Wanted wanted, UriInfo uri) {
        return Reply.page(list(wanted, uri, new Typed(), Faults.NONE));
    }

    @POST
    @Path("decisions")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(
            MultivaluedMap<String, String> sent, @Valid @BeanParam Page.Wanted wanted, UriInfo uri, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        String button = typed.one(DraftPages.DO);
        if (!button.equals("approve") && !button.equals("reject")) {
            return Reply.page(list(wanted, uri, typed, Faults.NONE));
        }
        try {
            BulkDecisionDraft draft = new BulkDecisionDraft(
                    typed.all("id").stream().map(QueuePages::item).toList(),
                    BulkDecisionDraft.Choice.valueOf(button),
                    typed.one("reason"),
                    null);
            List<Decided> outcomes = decisions.decideAll(draft).getEntity().items().stream()
                    .map(outcome -> decided(outcome, headers))
                    .toList();
            return Reply.page(Templates.decided(outcomes, button.equals("approve")));
        } catch (Refusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return Reply.page(422, list(wanted, uri, typed, faults(refusal)));
        }
    }

    private TemplateInstance list(Page.Wanted wanted, UriInfo uri, Typed typed, Faults faults) {
        Typed sent = Typed.sent(uri.getQueryParameters());
        Page<QueueLine> page = proposals
                .list(ProposalFilter.of(sent::one), wanted)
                .getEntity()
                .map(line -> QueueLine.of(line, caller.getPrincipal().getName()));
        List<String> limits = caller.getPrincipal() instanceof Caller known ? known.areas() : List.of();
        QueueFilter.View filter = filters.view(sent, limits);
        String place = filter.query() + (wanted.cursor == null ? "" : "cursor=" + wanted.cursor);
        return Templates.queue(
                page,
                filter,
                limits.stream().map(areas::label).toList(),
                new Several(
                        place,
                        typed.all("id"),
                        typed.raw("reason"),
                        faults,
                        page.items().stream().anyMatch(QueueLine::open)));
    }

    private Decided decided(DecisionOutcomes.Outcome outcome, HttpHeaders headers) {
        String name;
        try {
            name = reader.name(proposals.get(outcome.id(), headers).getEntity());
        } catch (Refusal elsewhere) {
            name = "Proposal " + outcome.id();
        }
        return new Decided(outcome.id(), name, outcome.detail());
    }

    private static Faults faults(Refusal refusal) {
        return new Faults(refusal.errors().stream()
                .map(error -> error.field().startsWith("items")
                        ? Fault.general("Tick at least one proposal.")
                        : Fault.of("reason", "The reason", error.message()))
                .toList());
    }

    /** What a box stands for: a proposal, as it was when the list was shown. */
    private static BulkDecisionDraft.Item item(String sent) {
        Matcher ticked = TICKED.matcher(sent);
        if (!ticked.matches()) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
        return new BulkDecisionDraft.Item(UUID.fromString(ticked.group(1)), Integer.valueOf(ticked.group(2)));
    }
}
