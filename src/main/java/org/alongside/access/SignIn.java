package org.alongside.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.alongside.access.Guesses.Subject;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/**
 * Tells whether a name and a password belong together, at a pace that guessing can't live with. Guesses from elsewhere
 * slow an account's owner down only where it has never signed in before.
 */
@ApplicationScoped
class SignIn {

    /** How long a right password is taken for right without bcrypt, which a client that polls would pay each time. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final Duration PLACE_KEPT = Duration.ofDays(90);

    private final Doors doors;
    private final Guesses guesses;
    private final EntityManager database;
    private final Clock clock;
    private final byte[] secret = new byte[32];
    private final String nobodys;

    /** Keyed by what no one can undo, and by the hash that was opened: another password, and it is no longer found. */
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    /** Tries being looked at: the same one, sent many times at once, is one try. */
    private final Map<String, CompletableFuture<Boolean>> looking = new ConcurrentHashMap<>();

    SignIn(Doors doors, Guesses guesses, EntityManager database, Clock clock) {
        this.doors = doors;
        this.guesses = guesses;
        this.database = database;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
        this.nobodys = BcryptUtil.bcryptHash(Digest.of(secret, "nobody's password"));
    }

    /**
     * The account that a name and a password open; empty when they open none, which takes as long for a name that
     * nobody has.
     *
     * @param place as {@link Place} has it
     * @throws Refusal 401 where none are taken, 429 when too many wrong ones came before
     */
    Optional<Account> open(String name, String password, String place) {
        doors.checkPasswordsAreTaken();
        if (!Text.isStorable(name)) {
            return Optional.empty();
        }
        String plain = name.toLowerCase(Locale.ROOT);
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(plain));
        String hash = account.map(found -> found.password).orElse(nobodys);
        String key = Digest.of(secret, plain, password, hash);
        Optional<Account> open = account.filter(found -> !found.disabled);
        boolean fits = right.getIfPresent(key) != null
                || once(Digest.of(secret, key, place), () -> look(new Try(plain, place, open, password, hash), key));
        return fits ? open : Optional.empty();
    }

    /** What looking at a try comes to, or what it came to for whoever is looking at the same one already. */
    private boolean once(String sameTry, BooleanSupplier look) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> theirs = looking.putIfAbsent(sameTry, mine);
        if (theirs != null) {
            Boolean known = theirs.join();
            // Where theirs broke off nothing is known, and the next of those who wait looks
            return known == null ? once(sameTry, look) : known;
        }
        Boolean fits = null;
        try {
            fits = look.getAsBoolean();
            return fits;
        } finally {
            looking.remove(sameTry);
            mine.complete(fits);
        }
    }

    private record Try(String name, String place, Optional<Account> open, String password, String hash) {}

    private boolean look(Try made, String key) {
        List<Subject> subjects = subjects(made.name, made.place);
        guesses.count(subjects);
        if (!BcryptUtil.matches(made.password, made.hash) || made.open.isEmpty()) {
            return false;
        }
        guesses.right(subjects);
        keep(made.open.get(), made.place);
        right.put(key, true);
        return true;
    }

    /** Forgets the places where nobody has signed in for long. */
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from account_place where last_at < :past")
                        .setParameter("past", clock.instant().minus(PLACE_KEPT))
                        .executeUpdate());
    }

    private List<Subject> subjects(String name, String place) {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("""
                        select 1 from account_place join account on account.id = account_id
                        where account.name = :name and place = :place
                        """)
                        .setParameter("name", name)
                        .setParameter("place", Digest.of(name + " at " + place))
                        .getResultList()
                        .isEmpty());
        if (known) {
            return List.of(Subject.nameAt(name, place));
        }
        return List.of(Subject.name(name), Subject.place(place));
    }

    private void keep(Account account, String place) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into account_place (account_id, place, last_at)
                        select id, :place, :now from account where id = :account
                        on conflict (account_id, place) do update set last_at = excluded.last_at
                        """)
                        .setParameter("account", account.id)
                        .setParameter("place", Digest.of(account.name + " at " + place))
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }
}
