package org.alongside.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Entries;
import org.alongside.proposal.History;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Wish;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Reads what somebody wants out of what they sent. */
@ApplicationScoped
class Wishes {

    private final Entries entries;
    private final History history;
    private final Ids ids;

    Wishes(Entries entries, History history, Ids ids) {
        this.entries = entries;
        this.history = history;
        this.ids = ids;
    }

    /**
     * The wish that a draft stands for.
     *
     * @throws JsonProcessingException when the state can't be read
     * @throws Refusal 404 when there is no such version to restore, 422 when something is missing
     */
    Wish of(ProposalDraft draft) throws JsonProcessingException {
        refuseMissing(draft);
        Object state = state(draft.kind(), draft.state());
        Wish wish =
                switch (draft.action()) {
                    case CREATE -> Wish.create(ids.next(), state);
                    case CHANGE -> Wish.change(draft.target(), draft.baseVersion(), state);
                    case ARCHIVE -> Wish.archive(draft.kind(), draft.target(), draft.baseVersion());
                    case RESTORE ->
                        Wish.restore(
                                draft.target(),
                                draft.baseVersion(),
                                history.draftAt(draft.kind(), draft.target(), draft.restoredVersion()),
                                draft.restoredVersion());
                    case MERGE ->
                        Wish.merge(
                                draft.target(),
                                draft.baseVersion(),
                                (OrganisationDraft) state,
                                new Wish.Into(draft.survivor(), draft.survivorVersion()));
                };
        return wish.because(draft.why(), draft.source());
    }

    /**
     * The draft of an entry in what somebody sent as {@code state}; null for none.
     *
     * @throws JsonProcessingException when it can't be read; it names the field from {@code state} on
     */
    Object state(EntityKind kind, JsonNode sent) throws JsonProcessingException {
        if (sent == null || sent.isNull()) {
            return null;
        }
        try {
            return entries.read(kind, sent);
        } catch (JsonMappingException unreadable) {
            unreadable.prependPath(sent, "state");
            throw unreadable;
        }
    }

    private static void refuseMissing(ProposalDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        Action action = draft.action();
        if (action != Action.CREATE && draft.target() == null) {
            errors.add(FieldError.of("target", "is needed: the id of the entry"));
        }
        if (action.isAboutState() && (draft.state() == null || draft.state().isNull())) {
            errors.add(FieldError.of("state", "is needed: the full state the entry should be in"));
        }
        if (action == Action.RESTORE && draft.restoredVersion() == null) {
            errors.add(FieldError.of("restoredVersion", "is needed: the version to go back to"));
        }
        if (action == Action.MERGE && draft.survivor() == null) {
            errors.add(FieldError.of("survivor", "is needed: the id of the organisation that stays"));
        }
        if (action == Action.MERGE && draft.kind() != EntityKind.ORGANISATION) {
            errors.add(FieldError.of("kind", "is organisation: nothing else can be merged"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
