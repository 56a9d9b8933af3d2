package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.admin.Draft.Subject;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Queue;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** What becomes of what is typed: kept, put together with what others published meanwhile, published. */
@ApplicationScoped
class DraftDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** What the controls are called that say which window a form is, and which had kept the draft before it. */
    private static final String WINDOW = "_window";

    private static final String SEEN = "_seen";

    private final Forms forms;
    private final Reach reach;
    private final Writes writes;
    private final FormCheck check;
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final Ids ids;

    DraftDesk(
            Forms forms,
            Reach reach,
            Writes writes,
            FormCheck check,
            ObjectMapper json,
            SecurityIdentity caller,
            Clock clock,
            Ids ids) {
        this.forms = forms;
        this.reach = reach;
        this.writes = writes;
        this.check = check;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What came of publishing.
     *
     * @param done what was published, or waits; null when nothing came of it
     * @param faults why
     */
    record Outcome(Writes.Done done, Faults faults) {}

    /** What a form says it is about. */
    static Subject subject(UUID id, Typed typed) {
        try {
            UUID entry = uuid(typed, "_entry");
            return new Subject(
                    id,
                    EntityKind.of(typed.one("_kind")),
                    entry,
                    entry == null ? null : Integer.valueOf(typed.one("_base")));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
    }

    /**
     * Keeps what was typed; answers with the time of day at which it did.
     *
     * @throws Draft.KeptElsewhere when another window has kept the draft since the form was opened
     */
    @Transactional
    String keep(Subject subject, Typed typed) {
        Draft.keep(subject, typed, hand(typed), clock.instant());
        return time(clock.instant());
    }

    /** The time of day as people here read it off a clock. */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(HERE));
    }

    /** The window that kept somebody's draft last, if it is known. */
    @Transactional
    Optional<UUID> keptBy(UUID id) {
        return Draft.own(id, account()).map(draft -> draft.keptBy);
    }

    /** Whether the author has sent a change of an entry that nobody has decided yet. */
    @Transactional
    boolean waits(UUID entry) {
        return entry != null && Queue.openOf(account()).stream().anyMatch(proposal -> entry.equals(proposal.targetId));
    }

    @Transactional
    void check(Subject subject, Typed typed) {
        Draft.check(subject.id(), hand(typed));
    }

    @Transactional
    void discard(UUID id) {
        Draft.discard(id, account());
    }

    /** The state that was typed, as far as it can be read. */
    JsonNode state(Subject subject, Typed typed) {
        return forms.of(subject.kind()).read(typed, wrong -> {});
    }

    /**
     * Takes over what somebody else has published meanwhile, except where the author chose their own words.
     *
     * @param subject with the version of the entry that was looked at to choose
     * @param chosen for each property, whether {@code mine} or {@code now}
     */
    @Transactional
    void settle(Subject subject, Typed chosen) {
        Draft draft = Draft.own(subject.id(), account())
                .orElseThrow(() -> Refusal.notFound("draft", subject.id().toString()));
        Entry entry = reach.known(subject.entry());
        Typed typed = Typed.kept(draft.typed);
        for (Form.Property property : forms.of(subject.kind()).properties()) {
            if (!chosen.one("_take-" + property.name()).equals("mine")) {
                for (Field field : property.fields()) {
                    typed.names().removeIf(name -> name.matches("\\Q" + field.path() + "\\E([\\[-].*)?"));
                    Form.fill(field, entry.state(), typed);
                }
            }
        }
        Draft.keep(subject, typed, new Draft.Hand(account(), ids.next(), draft.keptBy), clock.instant());
    }

    /**
     * Publishes what was typed or, where its author doesn't decide, proposes it; and forgets the draft.
     *
     * @throws Refusal 403 where the author may not write it, 404 when there is no such entry, 412 when it has moved on
     * @throws Draft.KeptElsewhere when another window has kept the draft since the form was opened
     */
    Outcome publish(Subject subject, Typed typed, HttpHeaders headers) throws JsonProcessingException {
        check(subject, typed);
        Form form = forms.of(subject.kind());
        List<FieldError> wrong = new ArrayList<>();
        ObjectNode state = form.read(typed, wrong::add);
        Object draft = json.treeToValue(state, form.draft());
        if (!wrong.isEmpty()) {
            keep(subject, typed);
            return new Outcome(null, Faults.of(check.all(wrong, form, state, draft), form));
        }
        try {
            Writes.Done done = subject.entry() == null
                    ? writes.create(draft, headers)
                    : writes.change(subject.entry(), subject.base(), draft, headers);
            discard(subject.id());
            return new Outcome(done, Faults.NONE);
        } catch (Refusal refusal) {
            if (refusal.status() != 422 && refusal.status() != 409) {
                throw refusal;
            }
            keep(subject, typed);
            return new Outcome(null, Faults.of(refusal, form));
        }
    }

    private Draft.Hand hand(Typed typed) {
        try {
            return new Draft.Hand(account(), uuid(typed, WINDOW), uuid(typed, SEEN));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
    }

    private static UUID uuid(Typed typed, String name) {
        String text = typed.one(name);
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    private String account() {
        return caller.getPrincipal().getName();
    }
}
