package org.alongside.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is over: sessions, old mistakes, places nobody signs in from any more. */
@ApplicationScoped
class AccessKeeper {

    private final Sessions sessions;
    private final Guesses guesses;
    private final SignIn signIn;

    AccessKeeper(Sessions sessions, Guesses guesses, SignIn signIn) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.signIn = signIn;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        sessions.forget();
        guesses.forget();
        signIn.forget();
    }
}
