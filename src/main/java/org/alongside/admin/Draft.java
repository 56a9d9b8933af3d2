package org.alongside.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Forgery;
import org.alongside.champion.Champion;
import org.alongside.change.EntityKind;
import org.alongside.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody has typed about an entry and not published yet. Nobody else sees it, and nothing of it is checked. */
@Entity
@Table(name = "draft")
class Draft extends PanacheEntityBase {

    static final Duration KEPT = Duration.ofDays(90);

    /** What the controls of answers are called; others have an underscore first. */
    private static final String ANSWER = "[a-zA-Z]+([.\\[-].*)?";

    @Id
    UUID id;

    String account;
    String kind;
    UUID entryId;
    Integer baseVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Typed.Held> typed;

    Instant updatedAt;

    /** The window that kept it last; null when that is not known. */
    UUID keptBy;

    /**
     * What a draft is about.
     *
     * @param id the draft's own
     * @param entry the entry that is to be changed; null for a new one
     * @param base the version of it that was looked at; null for a new one
     */
    record Subject(UUID id, EntityKind kind, UUID entry, Integer base) {}

    /**
     * Who keeps a draft, and from where: a form is a window of its own each time it is opened.
     *
     * @param window the one it is kept from
     * @param seen the one that had kept it last when this one was opened; null when none had
     */
    record Hand(String account, UUID window, UUID seen) {}

    /** Another window has kept the draft since this one was opened, so what is there isn't known here. */
    static final class KeptElsewhere extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Instant at;

        KeptElsewhere(Instant at) {
            super("Another window has kept this draft since");
            this.at = at;
        }

        /** When it did. */
        Instant at() {
            return at;
        }
    }

    /** A draft as a list shows it. */
    record Line(UUID id, EntityKind kind, boolean isNew, String name, Instant updatedAt) {}

    Subject subject() {
        return new Subject(id, EntityKind.of(kind), entryId, baseVersion);
    }

    /**
     * Keeps what was typed, in place of what was kept before. How to reach a champion is not kept.
     *
     * @throws Refusal 404 when the draft is somebody else's, 410 when it is about a champion who has left
     * @throws KeptElsewhere when it would replace what nobody has seen in this window
     */
    static void keep(Subject subject, Typed typed, Hand hand, Instant now) {
        refuseForgotten(subject);
        Draft draft = findById(subject.id(), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null) {
            draft = new Draft();
            draft.id = subject.id();
            draft.account = hand.account();
        }
        draft.refuse(hand);
        Typed kept = Typed.kept(typed.held());
        kept.names().removeIf(name -> !name.matches(ANSWER) || name.equals(Forgery.FIELD));
        kept.remove(ChampionForm.ADDRESS);
        draft.kind = subject.kind().code();
        draft.entryId = subject.entry();
        draft.baseVersion = subject.base();
        draft.typed = kept.held();
        draft.updatedAt = now;
        draft.keptBy = hand.window();
        draft.persist();
    }

    /** Refuses what {@link #keep} would refuse because of what is kept already. */
    static void check(UUID id, Hand hand) {
        Draft.<Draft>findByIdOptional(id).ifPresent(draft -> draft.refuse(hand));
    }

    private void refuse(Hand hand) {
        if (!account.equals(hand.account())) {
            throw Refusal.notFound("draft", id.toString());
        }
        if (keptBy != null && !keptBy.equals(hand.window()) && !keptBy.equals(hand.seen())) {
            throw new KeptElsewhere(updatedAt);
        }
    }

    /** Somebody's own draft. */
    static Optional<Draft> own(UUID id, String account) {
        return find("id = ?1 and account = ?2", id, account).firstResultOptional();
    }

    /** Somebody's own draft about an entry. */
    static Optional<Draft> about(UUID entry, String account) {
        return find("entryId = ?1 and account = ?2", Sort.by("updatedAt").descending(), entry, account)
                .firstResultOptional();
    }

    /** Somebody's drafts, the last first. */
    static List<Line> of(String account) {
        return Draft.<Draft>list("account", Sort.by("updatedAt").descending(), account).stream()
                .map(Draft::line)
                .toList();
    }

    static void discard(UUID id, String account) {
        delete("id = ?1 and account = ?2", id, account);
    }

    /** Forgets what nobody has touched for long. */
    static void forget(Instant now) {
        delete("updatedAt < ?1", now.minus(KEPT));
    }

    /** Forgets what anybody was about to say of an entry. */
    static void forgetAbout(UUID entry) {
        delete("entryId", entry);
    }

    /** What a page that is still open would keep of somebody must not outlast them. */
    private static void refuseForgotten(Subject subject) {
        if (subject.kind() == EntityKind.CHAMPION && subject.entry() != null) {
            Champion.findLocked(subject.entry())
                    .filter(champion -> champion.isForgotten())
                    .ifPresent(left -> {
                        throw Refusal.over(
                                "Gone", "This champion has left, so nothing is kept of what you typed about them.");
                    });
        }
    }

    private Line line() {
        Typed held = Typed.kept(typed);
        String name = List.of("name", "title", "displayName").stream()
                .map(held::one)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("no name yet");
        return new Line(id, EntityKind.of(kind), entryId == null, name, updatedAt);
    }
}
