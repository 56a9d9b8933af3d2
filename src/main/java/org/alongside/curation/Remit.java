package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.access.Caller;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Wish;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * Where a curator decides. One for some areas only writes entries that have an area there, be it where an organisation
 * is based or one of those it serves; before a change as well as after it.
 */
@ApplicationScoped
class Remit {

    private final SecurityIdentity caller;
    private final Areas areas;

    Remit(SecurityIdentity caller, Areas areas) {
        this.caller = caller;
        this.areas = areas;
    }

    /**
     * Checks the state an entry should be in.
     *
     * @throws Refusal (403) when it lies outside
     */
    void check(Object draft) {
        if (isLimited()) {
            checkAreas(areasOf(draft));
        }
    }

    /**
     * Checks an entry as it is; one that doesn't exist passes, to be answered like everybody's.
     *
     * @throws Refusal (403) when it lies outside
     */
    void check(EntityKind kind, UUID id) {
        if (isLimited()) {
            List<String> now = QuarkusTransaction.requiringNew().call(() -> areasOf(kind, id));
            if (now != null) {
                checkAreas(now);
            }
        }
    }

    /**
     * Checks two organisations that somebody decides about together; where neither exists they pass.
     *
     * @throws Refusal (403) when both lie outside
     */
    void checkEither(UUID one, UUID other) {
        if (isLimited()) {
            List<List<String>> now = QuarkusTransaction.requiringNew()
                    .call(() -> Stream.of(one, other)
                            .map(id -> areasOf(EntityKind.ORGANISATION, id))
                            .filter(Objects::nonNull)
                            .toList());
            if (!now.isEmpty()) {
                checkAreas(now.stream().flatMap(List::stream).toList());
            }
        }
    }

    /**
     * Checks what lies in some areas.
     *
     * @throws Refusal (403) when none of them is inside
     */
    void checkAreas(List<String> codes) {
        if (isLimited() && !holds(codes)) {
            throw Refusal.forbidden(
                    "You decide for " + String.join(", ", limits()) + "; this entry has no area there.");
        }
    }

    /**
     * Checks what somebody wants, before and after.
     *
     * @throws Refusal (403) when it lies outside
     */
    void checkWish(Wish wish) {
        check(wish.kind(), wish.target());
        if (wish.into() != null) {
            check(wish.kind(), wish.into().id());
        }
        if (wish.draft() != null) {
            check(wish.draft());
        }
    }

    /** Whether what somebody wants lies inside, before and after. */
    boolean covers(Wish wish) {
        try {
            checkWish(wish);
            return true;
        } catch (Refusal outside) {
            return false;
        }
    }

    /** Codes of every area in which the caller decides; empty for all. */
    Set<String> within() {
        return within(limits());
    }

    /** Codes of an area and of all that is part of it; empty for none. */
    Set<String> within(String area) {
        return within(area == null ? List.of() : List.of(area));
    }

    private Set<String> within(List<String> named) {
        Set<String> within = new TreeSet<>();
        for (String code : named) {
            within.addAll(areas.current(List.of(code)));
            within.addAll(areas.descendants(code));
        }
        return within;
    }

    private boolean isLimited() {
        return !limits().isEmpty();
    }

    private List<String> limits() {
        return caller.getPrincipal() instanceof Caller known ? known.areas() : List.of();
    }

    private boolean holds(List<String> codes) {
        Set<String> within = within();
        return areas.current(codes).stream().anyMatch(within::contains);
    }

    private static List<String> areasOf(Object draft) {
        if (draft instanceof OrganisationDraft organisation) {
            return with(
                    organisation.areasServed(),
                    organisation.base() == null ? null : organisation.base().area());
        }
        return draft instanceof CaseStudyDraft study ? study.areas() : ((ChampionDraft) draft).areas();
    }

    private static List<String> areasOf(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> {
                Organisation organisation = Organisation.findById(id);
                yield organisation == null ? null : with(organisation.areasServed, organisation.baseArea);
            }
            case CASE_STUDY -> {
                CaseStudy study = CaseStudy.findById(id);
                yield study == null ? null : study.areas;
            }
            case CHAMPION -> {
                Champion champion = Champion.findById(id);
                yield champion == null ? null : champion.areas;
            }
        };
    }

    private static List<String> with(List<String> served, String base) {
        List<String> all = new ArrayList<>(served);
        if (base != null) {
            all.add(base);
        }
        return all;
    }
}
