package org.alongside.proposal;

import java.util.UUID;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Proposal.Action;

/**
 * What somebody wants done with an entry.
 *
 * @param target the entry, which need not exist yet
 * @param base the version it is based on; null when whoever wants it has the last word, as an import has
 * @param draft the state it should be in: an {@link OrganisationDraft}, {@link CaseStudyDraft} or {@link ChampionDraft};
 *     null to take it down
 * @param into the entry that takes the target's place, and then is in the state of the draft; null unless that is wanted
 * @param restored the version whose state the draft is; null unless that is wanted
 * @param why why, in a sentence or two; may be null
 * @param source where the facts come from; may be null
 */
public record Wish(
        EntityKind kind,
        Action action,
        UUID target,
        Integer base,
        Object draft,
        Into into,
        Integer restored,
        String why,
        String source) {

    /**
     * The entry that takes another one's place.
     *
     * @param id the entry
     * @param version the version of it that the wish is based on; null for the one that is published
     */
    public record Into(UUID id, Integer version) {}

    /** To list a new entry under an id. */
    public static Wish create(UUID id, Object draft) {
        return new Wish(kind(draft), Action.CREATE, id, null, draft, null, null, null, null);
    }

    /** To put an entry into another state. */
    public static Wish change(UUID id, Integer base, Object draft) {
        return new Wish(kind(draft), Action.CHANGE, id, base, draft, null, null, null, null);
    }

    /** To take an entry down. */
    public static Wish archive(EntityKind kind, UUID id, Integer base) {
        return new Wish(kind, Action.ARCHIVE, id, base, null, null, null, null, null);
    }

    /** To put an entry back into the state it had in a version. */
    public static Wish restore(UUID id, Integer base, Object draft, int version) {
        return new Wish(kind(draft), Action.RESTORE, id, base, draft, null, version, null, null);
    }

    /** To take an organisation down in favour of another, which may take something of it. */
    public static Wish merge(UUID id, Integer base, OrganisationDraft draft, Into into) {
        return new Wish(EntityKind.ORGANISATION, Action.MERGE, id, base, draft, into, null, null, null);
    }

    /** The entry whose state the draft is. */
    UUID subject() {
        return into == null ? target : into.id;
    }

    /** The same, with reasons. */
    public Wish because(String why, String source) {
        return new Wish(kind, action, target, base, draft, into, restored, why, source);
    }

    /** The same, based on a version. */
    Wish basedOn(int version) {
        return new Wish(kind, action, target, version, draft, into, restored, why, source);
    }

    /** The same, with the other entry at a version. */
    Wish intoVersion(int version) {
        return new Wish(kind, action, target, base, draft, new Into(into.id, version), restored, why, source);
    }

    /** The same, with another state. */
    Wish with(Object otherDraft) {
        return new Wish(kind, action, target, base, otherDraft, into, restored, why, source);
    }

    /** The kind of entry a draft is for. */
    public static EntityKind kind(Object draft) {
        if (draft instanceof OrganisationDraft) {
            return EntityKind.ORGANISATION;
        }
        if (draft instanceof CaseStudyDraft) {
            return EntityKind.CASE_STUDY;
        }
        if (draft instanceof ChampionDraft) {
            return EntityKind.CHAMPION;
        }
        throw new IllegalArgumentException(String.valueOf(draft));
    }
}
