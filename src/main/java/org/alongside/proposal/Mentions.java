package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.alongside.access.HoldsPersonalData.Person;
import org.alongside.shared.Text;

/**
 * Somebody's address in what was proposed and said about it. States are read text by text: written as JSON, a new line before
 * an address would look like a part of it.
 */
record Mentions(Person person) {

    boolean isIn(Proposal proposal) {
        return isIn(proposal.state)
                || isIn(proposal.decidedState)
                || person.isIn(proposal.why)
                || person.isIn(proposal.publishedWhy)
                || person.isIn(proposal.source)
                || person.isIn(proposal.reason);
    }

    boolean isIn(ProposalRemark remark) {
        return isIn(remark.state) || person.isIn(remark.text);
    }

    boolean isIn(JsonNode state) {
        if (state == null || state.isTextual()) {
            return state != null && person.isIn(state.textValue());
        }
        for (JsonNode part : state) {
            if (isIn(part)) {
                return true;
            }
        }
        return false;
    }

    void removeFrom(Proposal proposal) {
        proposal.state = without(proposal.state);
        proposal.decidedState = without(proposal.decidedState);
        proposal.why = without(proposal.why);
        proposal.publishedWhy = without(proposal.publishedWhy);
        proposal.source = without(proposal.source);
        proposal.reason = without(proposal.reason);
    }

    void removeFrom(ProposalRemark remark) {
        remark.state = without(remark.state);
        remark.text = without(remark.text);
    }

    /** A text with words that say so in the address's place; null for null. */
    private String without(String text) {
        return text == null ? null : person.mention().matcher(text).replaceAll(Text.REMOVED);
    }

    private JsonNode without(JsonNode state) {
        if (state instanceof ObjectNode object) {
            ObjectNode left = object.objectNode();
            object.properties().forEach(part -> left.set(part.getKey(), without(part.getValue())));
            return left;
        }
        if (state instanceof ArrayNode items) {
            ArrayNode left = items.arrayNode();
            items.forEach(item -> left.add(without(item)));
            return left;
        }
        return state != null && state.isTextual() ? TextNode.valueOf(without(state.textValue())) : state;
    }
}
