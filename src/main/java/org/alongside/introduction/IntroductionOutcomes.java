package org.alongside.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alongside.champion.Champion;
import org.alongside.change.EntityKind;
import org.alongside.introduction.Introduction.Status;
import org.alongside.letter.Letters;
import org.alongside.organisation.Organisation;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Brings introductions to an end, and tells whoever is concerned. */
@ApplicationScoped
public class IntroductionOutcomes {

    private final Letters letters;
    private final Clock clock;

    IntroductionOutcomes(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Gives each how to reach the other.
     *
     * @param share how the sender may reach whoever was asked; kept in the letters only
     * @throws Refusal 409 when whoever was asked is no longer reached, 410 when it is too late
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(UUID id, Sharing share) {
        Introduction introduction = waiting(id);
        Receiver to = Receiver.of(introduction.toKind, introduction.toId).orElseThrow(Introductions::notNow);
        letters.write(SenderLetters.accepted(introduction, to, share), id);
        letters.write(ReceiverLetters.accepted(introduction, to, share), id);
        introduction.settle(Status.accepted, null, null, clock.instant());
    }

    /**
     * Tells the sender that nothing comes of it.
     *
     * @throws Refusal (410) when it is too late
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void decline(UUID id) {
        Introduction introduction = waiting(id);
        letters.writeIfRoom(SenderLetters.declined(introduction, nameToSender(introduction)), id);
        introduction.settle(Status.declined, null, null, clock.instant());
    }

    /**
     * The same, and whoever was asked hears no more of the sender.
     *
     * @throws Refusal (410) when it is too late
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void block(UUID id) {
        Introduction introduction = waiting(id);
        IntroductionBlock.keep(introduction.toId, introduction.sender, clock.instant());
        decline(id);
    }

    /**
     * The same, and whoever was asked is asked by nobody for a while.
     *
     * @throws Refusal (410) when it is too late
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void pause(UUID id, Duration howLong) {
        Introduction introduction = waiting(id);
        IntroductionPause.keep(introduction.toId, clock.instant().plus(howLong));
        decline(id);
    }

    /**
     * A curator puts an end to a request; a sender who has confirmed it is told.
     *
     * @param why in a sentence the sender gets to read
     * @throws Refusal 404 when there is none, 409 when it has come to an end already
     */
    @Transactional
    public Introduction stop(UUID id, String by, String why) {
        Introduction introduction = Introduction.known(id);
        introduction.stop(by, why, clock.instant());
        if (introduction.confirmedAt != null) {
            letters.writeIfRoom(SenderLetters.stopped(introduction, nameToSender(introduction)), id);
        }
        return introduction;
    }

    /** Puts an end to a request that nobody has answered, and tells the sender. */
    @Transactional
    void expire(UUID id) {
        Introduction introduction = Introduction.known(id);
        if (introduction.status == Status.waiting) {
            letters.writeIfRoom(SenderLetters.expired(introduction, nameToSender(introduction)), id);
            introduction.settle(Status.expired, null, null, clock.instant());
        }
    }

    private static Introduction waiting(UUID id) {
        Introduction introduction = Introduction.known(id);
        introduction.checkWaiting();
        return introduction;
    }

    private static String nameToSender(Introduction introduction) {
        return name(introduction, introduction.writtenIn());
    }

    /** What the entry is called that was asked, as the public reads it; null once nobody is to know. */
    static String name(Introduction introduction, Language in) {
        if (introduction.toKind == EntityKind.CHAMPION) {
            Champion champion = Champion.findById(introduction.toId);
            return champion == null || champion.status != Champion.Status.LISTED
                    ? null
                    : champion.shown(HiddenField.words(in)).displayName;
        }
        Organisation organisation = Organisation.findById(introduction.toId);
        return organisation == null ? null : organisation.shown(HiddenField.words(in)).name;
    }
}
