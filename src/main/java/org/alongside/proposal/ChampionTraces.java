package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Proposal.Action;

/**
 * What proposals say of a champion: the states they were to be in, how to reach them, and their names wherever somebody said
 * why. Without it there is left that something was proposed, and what became of that.
 */
final class ChampionTraces {

    /** The longer first, or a part of one would be left. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private ChampionTraces() {}

    /**
     * Removes them from all that was proposed about one champion.
     *
     * @param name what they are called now; null when they have no entry
     */
    static void remove(List<Proposal> proposals, String name) {
        List<ProposalRemark> remarks = new ArrayList<>();
        Set<String> names = new TreeSet<>(LONGEST_FIRST);
        if (name != null) {
            names.add(name);
        }
        for (Proposal proposal : proposals) {
            remarks.addAll(ProposalRemark.of(proposal.id));
            Stream.of(proposal.state, proposal.decidedState).forEach(state -> name(state, names));
        }
        remarks.forEach(remark -> name(remark.state, names));
        remarks.forEach(remark -> remove(remark, names));
        proposals.forEach(proposal -> remove(proposal, names));
    }

    /** Removes them from a proposal that came to nothing, unless it is about somebody who is listed. */
    static void removeUnlisted(Proposal proposal) {
        if (proposal.kind == EntityKind.CHAMPION && proposal.action == Action.CREATE) {
            remove(List.of(proposal), null);
        } else {
            ProposalContact.forget(proposal.id);
        }
    }

    private static void remove(Proposal proposal, Collection<String> names) {
        proposal.state = emptied(proposal.state);
        proposal.decidedState = emptied(proposal.decidedState);
        proposal.why = without(names, proposal.why);
        proposal.publishedWhy = without(names, proposal.publishedWhy);
        proposal.source = without(names, proposal.source);
        proposal.reason = without(names, proposal.reason);
        ProposalContact.forget(proposal.id);
    }

    private static void remove(ProposalRemark remark, Collection<String> names) {
        remark.state = emptied(remark.state);
        remark.text = without(names, remark.text);
    }

    /** That there was a state is not forgotten. */
    private static JsonNode emptied(JsonNode state) {
        return state == null ? null : JsonNodeFactory.instance.objectNode();
    }

    private static void name(JsonNode state, Set<String> names) {
        JsonNode name = state == null ? null : state.get("displayName");
        if (name != null && name.isTextual()) {
            names.add(name.textValue());
        }
    }

    private static String without(Collection<String> names, String text) {
        String left = text;
        for (String name : left == null ? List.<String>of() : names) {
            left = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll("a champion");
        }
        return left;
    }
}
