package org.alongside.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.change.EntityKind;
import org.alongside.curation.ProposalDraft;
import org.alongside.proposal.LookalikeDraft;
import org.alongside.proposal.Proposal;

/**
 * The form that adds an organisation, as it was filled in.
 *
 * @param place where it works, by a name
 * @param willing whether it has said that it would share power
 * @param role who said so
 * @param purpose for what
 * @param another whether it is none of those who are listed already
 */
record ProposeForm(
        String name,
        String kind,
        String size,
        String summary,
        String website,
        String place,
        String sector,
        List<String> supports,
        boolean willing,
        String role,
        String purpose,
        String email,
        boolean another) {

    static ProposeForm of(Sent sent) {
        return new ProposeForm(
                sent.text("name"),
                sent.text("kind"),
                sent.text("size"),
                sent.text("summary"),
                sent.text("website"),
                sent.text("place"),
                sent.text("sector"),
                sent.all("supports"),
                sent.has("willing"),
                sent.text("role"),
                sent.text("purpose"),
                sent.text("email"),
                sent.has("another"));
    }

    /** Everything typed, as hidden controls carry it. */
    List<Asked.Hidden> hidden() {
        List<Asked.Hidden> all = new ArrayList<>();
        all.add(new Asked.Hidden("name", name));
        all.add(new Asked.Hidden("kind", kind));
        all.add(new Asked.Hidden("size", size));
        all.add(new Asked.Hidden("summary", summary));
        all.add(new Asked.Hidden("website", website));
        all.add(new Asked.Hidden("place", place));
        all.add(new Asked.Hidden("sector", sector));
        supports.forEach(support -> all.add(new Asked.Hidden("supports", support)));
        all.add(new Asked.Hidden("willing", willing ? "yes" : ""));
        all.add(new Asked.Hidden("role", role));
        all.add(new Asked.Hidden("purpose", purpose));
        all.add(new Asked.Hidden("email", email));
        return all;
    }

    /** @param area the code of the place or, where nobody knows it, what was typed, so that it is found to be wrong */
    LookalikeDraft likeness(String area) {
        return new LookalikeDraft(null, name, List.of(), address(), List.of(), List.of(area), null);
    }

    /**
     * The same as a proposal.
     *
     * @param area as with {@link #likeness}
     * @param today the day on which it says that it would share power
     */
    ProposalDraft draft(String area, LocalDate today) {
        return new ProposalDraft(
                EntityKind.ORGANISATION,
                Proposal.Action.CREATE,
                null,
                null,
                state(area, today),
                null,
                null,
                null,
                null,
                null,
                email);
    }

    private JsonNode state(String area, LocalDate today) {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("kind", kind)
                .put("size", size)
                .put("summary", summary)
                .put("website", address());
        state.putArray("areasServed").add(area);
        state.putArray("sectors").add(sector);
        supports.forEach(state.putArray("supports")::add);
        if (willing) {
            state.putObject("willingness")
                    .put("statedByRole", role)
                    .put("statedOn", today.toString())
                    .put("purpose", purpose);
        }
        return state;
    }

    /** Hardly anybody types how it begins. */
    private String address() {
        return website.isEmpty() || website.contains("://") ? website : "https://" + website;
    }

    @Override
    public String toString() {
        return "ProposeForm[kept private]";
    }
}
