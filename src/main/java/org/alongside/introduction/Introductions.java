package org.alongside.introduction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.champion.Champion;
import org.alongside.change.EntityKind;
import org.alongside.letter.LetterDraft;
import org.alongside.letter.Letters;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Ids;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Takes requests to be put in touch, and passes them on once whoever asks has shown that it was them. */
@ApplicationScoped
public class Introductions {

    private final Drafts drafts;
    private final SenderLimits limits;
    private final Letters letters;
    private final OneTimeLinks links;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    Introductions(
            Drafts drafts,
            SenderLimits limits,
            Letters letters,
            OneTimeLinks links,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.limits = limits;
        this.letters = letters;
        this.links = links;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** How often anybody may ask, and how long for an answer. */
    @ConfigMapping(prefix = "alongside.introductions")
    interface Settings {

        /** How many requests of one sender may wait for an answer at once. */
        @WithDefault("3")
        int waitingAtOnce();

        /** How many requests one sender may send within 30 days. */
        @WithDefault("10")
        int mostAMonth();

        /** How long a sender has to confirm; after that the request is deleted. */
        @WithDefault("2d")
        Duration confirmWithin();

        /** How long whoever is asked has to answer. */
        @WithDefault("30d")
        Duration answerWithin();
    }

    /**
     * Takes a request that was {@linkplain #check checked}, and writes to whoever asks to confirm it.
     *
     * @throws Refusal 409 when whoever is asked takes no introductions, 422 when there is nobody like that, 429 when that
     *     many wait to be confirmed
     */
    @Transactional
    public void ask(IntroductionDraft draft) {
        Receiver to = receiver(draft.to());
        if (IntroductionPause.stands(to.id(), clock.instant())) {
            throw notNow();
        }
        String sender = SenderLimits.digest(draft.from().email());
        limits.checkAsking(sender);
        Introduction introduction = Introduction.ask(ids.next(), draft, to, sender, clock.instant());
        String token = links.make(IntroductionLinks.CONFIRM, introduction.id, Map.of(), settings.confirmWithin());
        letters.write(
                SenderLetters.confirm(introduction, letters.link(token, introduction.writtenIn())), introduction.id);
    }

    /**
     * Passes a request on, as whoever asked has shown that it was them.
     *
     * @throws Refusal 409 when whoever is asked takes no introductions, 410 when it is too late, 429 when the sender has
     *     asked as often as they may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirm(UUID id) {
        Introduction introduction = Introduction.known(id);
        Receiver to = Receiver.of(introduction.toKind, introduction.toId)
                .filter(receiver -> !IntroductionBlock.stands(receiver.id(), introduction.sender))
                .filter(receiver -> !IntroductionPause.stands(receiver.id(), clock.instant()))
                .orElseThrow(Introductions::notNow);
        limits.checkSending(introduction.sender);
        introduction.confirm(clock.instant());
        passOn(introduction, to);
    }

    /** Writes to whoever is asked, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void passOn(Introduction introduction, Receiver to) {
        UUID id = introduction.id;
        Map<String, String> mailbox = Map.of(Mailbox.KEY, Mailbox.digest(to.email()));
        String token = links.make(IntroductionLinks.ANSWER, id, mailbox, settings.answerWithin());
        letters.write(ReceiverLetters.asked(introduction, to, letters.link(token, to.language())), id);
    }

    private static Receiver receiver(IntroductionDraft.To to) {
        EntityKind kind = to.champion() == null ? EntityKind.ORGANISATION : EntityKind.CHAMPION;
        UUID id = kind == EntityKind.CHAMPION ? champion(to.champion()) : organisation(to.organisation());
        return Receiver.of(kind, id).orElseThrow(Introductions::notNow);
    }

    private static UUID champion(UUID id) {
        try {
            return Champion.visible(id).id;
        } catch (Refusal goneOrUnknown) {
            throw Refusal.invalid(List.of(new FieldError("to.champion", "is not a listed champion", id.toString())));
        }
    }

    /** The organisation meant, or the one it has become part of. */
    private static UUID organisation(String id) {
        return Organisation.findByAnyId(id)
                .map(found -> found.mergedInto == null ? found : Organisation.<Organisation>findById(found.mergedInto))
                .filter(found -> found.isListed())
                .map(found -> found.id)
                .orElseThrow(() -> Refusal.invalid(
                        List.of(new FieldError("to.organisation", "is not a listed organisation", id))));
    }

    /**
     * Checks a request as far as it can be without looking who is listed.
     *
     * @throws Refusal (422) when a field breaks a rule
     */
    public void check(IntroductionDraft draft) {
        drafts.check(draft);
        if ((draft.to().champion() == null) == (draft.to().organisation() == null)) {
            throw Refusal.invalid(List.of(FieldError.of("to", "needs a champion or an organisation, not both")));
        }
        if (!draft.share().reaches()) {
            throw Refusal.invalid(List.of(FieldError.of("share", "needs email or phone, or nobody could answer you")));
        }
        if (!LetterDraft.canReach(draft.from().email())) {
            throw Refusal.invalid(List.of(FieldError.of("from.email", "is no address we can write to")));
        }
    }

    /** Whether somebody is there now who has agreed to be asked, and takes no pause. */
    @Transactional
    public boolean areTaken(EntityKind kind, UUID id) {
        return Receiver.of(kind, id).isPresent() && !IntroductionPause.stands(id, clock.instant());
    }

    /** The same whether they have not agreed to be asked, take a pause, or want to hear no more of the sender. */
    static Refusal notNow() {
        return Refusal.conflict("They are not taking introductions at the moment.");
    }
}
