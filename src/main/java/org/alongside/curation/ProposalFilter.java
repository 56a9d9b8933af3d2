package org.alongside.curation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Queue;
import org.alongside.proposal.Risk;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals somebody wants to see. */
public class ProposalFilter {

    /** Nobody looks at what its sender has yet to confirm. */
    private static final Proposal.Status[] SHOWN =
            EnumSet.complementOf(EnumSet.of(Proposal.Status.UNCONFIRMED)).toArray(Proposal.Status[]::new);

    @Parameter(description = "Only about these kinds of entry.", example = "organisation,caseStudy")
    @QueryParam("kind")
    String kind;

    @Parameter(description = "Only those that want this done.", example = "create,change")
    @QueryParam("action")
    String action;

    @Parameter(description = "Only those that have come this far; `waiting` unless sent.", example = "waiting,returned")
    @QueryParam("status")
    String status;

    @Parameter(
            description = "Only about entries that are in this area or a part of it, or would be.",
            example = "E08000006")
    @QueryParam("region")
    @AreaCode
    String region;

    @Parameter(description = "Only those made longer ago than so many days.", example = "7")
    @QueryParam("olderThan")
    @DefaultValue("0")
    @Min(0)
    @Max(3650)
    int olderThan;

    @Parameter(description = "Only those that came in this way.", example = "visitor")
    @QueryParam("origin")
    String origin;

    @Parameter(description = "Only those with so much at stake.", example = "middle,high")
    @QueryParam("risk")
    String risk;

    @Parameter(description = "Only those that you have claimed (`me`), or nobody has (`nobody`).", example = "nobody")
    @QueryParam("claimed")
    String claimed;

    /**
     * What a form asks for; a field that was left empty asks for nothing.
     *
     * @param sent what was sent under a parameter's name; null or empty for nothing
     * @throws Refusal (400) when an age is no number of days
     */
    public static ProposalFilter of(UnaryOperator<String> sent) {
        ProposalFilter filter = new ProposalFilter();
        filter.kind = sent.apply("kind");
        filter.action = sent.apply("action");
        filter.status = sent.apply("status");
        filter.region = Text.clean(sent.apply("region"));
        filter.olderThan = days(Text.clean(sent.apply("olderThan")));
        filter.origin = sent.apply("origin");
        filter.risk = sent.apply("risk");
        filter.claimed = sent.apply("claimed");
        return filter;
    }

    private static int days(String sent) {
        try {
            return sent == null ? 0 : Integer.parseInt(sent);
        } catch (NumberFormatException notANumber) {
            throw Refusal.badParameter("olderThan", "is not a whole number in range", sent);
        }
    }

    /**
     * What to look for: for a curator, where they decide; for anybody else, among what they have made themselves.
     *
     * @throws Refusal (400) when a parameter names what we don't know
     */
    Queue.Wanted wanted(Authority authority, Remit remit, Instant now) {
        Set<String> within = remit.within(region);
        return authority.isCurator()
                ? wanted(remit.within(), within, null, claimant(authority.name()), now)
                : wanted(Set.of(), within, authority.name(), null, now);
    }

    private Queue.Wanted wanted(
            Collection<String> remit, Collection<String> within, String sender, String claimant, Instant now) {
        Set<Proposal.Status> statuses = Codes.of("status", status, SHOWN, Proposal.Status::code);
        return new Queue.Wanted(
                statuses.isEmpty() ? Set.of(Proposal.Status.WAITING) : statuses,
                Codes.of("kind", kind, EntityKind.values(), EntityKind::code),
                Codes.of("action", action, Proposal.Action.values(), Proposal.Action::code),
                Codes.of("origin", origin, Author.Origin.values(), Author.Origin::code),
                Codes.of("risk", risk, Risk.Level.values(), Risk.Level::code),
                remit,
                within,
                olderThan == 0 ? null : now.minus(Duration.ofDays(olderThan)),
                sender,
                claimant);
    }

    private String claimant(String me) {
        if (claimed == null || claimed.isBlank()) {
            return null;
        }
        return switch (claimed) {
            case "me" -> me;
            case "nobody" -> "";
            default -> throw Refusal.badParameter("claimed", "is me or nobody", claimed);
        };
    }
}
