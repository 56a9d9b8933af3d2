package org.alongside.letter;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.Config;

/** The mail server letters are handed to; closed when none is set up. */
@ApplicationScoped
class Post {

    static final String SERVER = "quarkus.mailer.host";

    private final ReactiveMailer mailer;
    private final PublicAddress publicAddress;
    private final Optional<String> from;
    private final Executor eventLoop;
    private final Duration longest;
    private final boolean open;

    Post(ReactiveMailer mailer, Vertx vertx, PublicAddress publicAddress, Letters.Settings settings, Config config) {
        this.mailer = mailer;
        this.eventLoop = always(vertx);
        this.publicAddress = publicAddress;
        this.from = settings.from().map(String::strip).filter(sender -> !sender.isEmpty());
        this.longest = settings.answerWithin();
        // A mock says of everything that it has been sent, which only a test may believe
        this.open =
                config.getOptionalValue("quarkus.mailer.mock", Boolean.class).orElse(false)
                        ? LaunchMode.current() == LaunchMode.TEST
                        : isNamed(config);
    }

    /**
     * Checks that everything is there that it takes to send.
     *
     * @throws IllegalStateException when a setting is missing; the message says which
     */
    void check() {
        if (from.isEmpty()) {
            throw new IllegalStateException("alongside.letters.from is needed to send mail through " + SERVER
                    + ": who letters are from, such as Alongside <hello@example.org>.");
        }
        if (!publicAddress.isSet()) {
            throw new IllegalStateException(PublicAddress.SETTING + " is needed to send mail through " + SERVER
                    + ": where people reach this directory, such as https://partners.example.org.");
        }
    }

    /** Whether a mail server is set up. */
    boolean isOpen() {
        return open;
    }

    /** How long an attempt takes at most. */
    Duration longest() {
        return longest;
    }

    /**
     * Hands a letter to the mail server, and waits for what it says.
     *
     * @return why it did not go, without a word of what the server said, for servers like to repeat the address; empty
     *     when the server took it
     */
    Optional<String> send(Letter letter) {
        Mail mail = new Mail()
                .setFrom(from.orElseThrow())
                .addTo(letter.toAddress)
                .setSubject(letter.subject)
                .setText(letter.text)
                .setHtml(letter.html)
                // The same each time, so that a letter that arrives twice can be told for one
                .addHeader("Message-ID", "<" + letter.id + "@" + publicAddress.host() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", letter.language);
        try {
            mailer.send(mail).runSubscriptionOn(eventLoop).await().atMost(longest);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(reason(failure));
        }
    }

    /**
     * One and the same event loop. Called from any other thread the client spreads a connection over several, where it may
     * miss what the server says first; and each time it does, it has one connection less.
     */
    private static Executor always(Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        return work -> context.runOnContext(now -> work.run());
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return "The mail server refused it " + (refusal.isPermanent() ? "for good" : "for now") + " ("
                        + refusal.getReplyCode() + ").";
            }
            if (cause instanceof TimeoutException) {
                return "The mail server did not answer within " + longest.toSeconds() + " seconds.";
            }
        }
        return "The mail server could not be spoken to (" + failure.getClass().getSimpleName() + ").";
    }

    /** The framework's own default, localhost, is nobody's choice. */
    private static boolean isNamed(Config config) {
        return config.getConfigValue(SERVER).getSourceOrdinal() > 0;
    }
}
