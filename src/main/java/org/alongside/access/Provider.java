package org.alongside.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.alongside.shared.Refusal;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Whoever vouches for people outside the directory: an OpenID Connect provider, where one is named. */
@ApplicationScoped
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_KNOCK = Duration.ofSeconds(2);
    private static final Duration COME_BACK_IN = Duration.ofSeconds(30);
    private static final String OUR_COOKIES = "q_session";

    private final OidcAuthenticationMechanism mechanism;
    private final IdentityProviderManager people;
    private final OidcTenantConfig settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_KNOCK).build();

    /** However many want to sign in, one at a time knocks. */
    private final LoadingCache<String, Boolean> answering =
            Caffeine.newBuilder().expireAfterWrite(LONGEST_KNOCK).build(this::answers);

    Provider(OidcAuthenticationMechanism mechanism, IdentityProviderManager people, OidcConfig settings) {
        this.mechanism = mechanism;
        this.people = people;
        this.settings = OidcConfig.getDefaultTenant(settings);
    }

    /**
     * Where a browser goes to sign in.
     *
     * @throws Refusal (503) while the provider doesn't answer
     */
    URI door(RoutingContext exchange) {
        if (!isThere()) {
            throw away();
        }
        try {
            ChallengeData challenge = mechanism.getChallenge(exchange).await().atMost(LONGEST);
            return challenge.getHeaders().entrySet().stream()
                    .filter(header -> header.getKey().toString().equalsIgnoreCase("Location"))
                    .map(Map.Entry::getValue)
                    .map(URI::create)
                    .findFirst()
                    .orElseThrow(() -> Refusal.unreadable("Signing in needs a browser without other credentials."));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            LOG.warnf("Nobody can be sent to the provider: %s", reason(failure));
            throw away();
        }
    }

    /**
     * Who has come back from there, and is known in this browser from now on; empty when nobody has.
     *
     * @throws Refusal 400 when the provider's word can't be taken, 503 while it doesn't answer
     */
    Optional<SecurityIdentity> arrival(RoutingContext exchange) {
        try {
            return Optional.ofNullable(
                    mechanism.authenticate(exchange, people).await().atMost(LONGEST));
        } catch (RuntimeException failure) {
            LOG.warnf("The provider's word was not taken: %s", reason(failure));
            throw isThere() ? Refusal.unreadable("Signing in was not completed, or took too long. Try again.") : away();
        }
    }

    /** Where a browser goes to sign out there too, forgotten here already; empty when nobody signed in from there. */
    Optional<URI> exit(RoutingContext exchange) {
        boolean known = exchange.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(OUR_COOKIES));
        if (!known) {
            return Optional.empty();
        }
        try {
            mechanism.authenticate(exchange, people).await().atMost(LONGEST);
        } catch (AuthenticationRedirectException sentThere) {
            return Optional.of(URI.create(sentThere.getRedirectUri()));
        } catch (RuntimeException failure) {
            LOG.warnf("Signed out here only: %s", reason(failure));
        }
        forget(exchange);
        return Optional.empty();
    }

    private void forget(RoutingContext exchange) {
        exchange.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OUR_COOKIES))
                .toList()
                .forEach(name -> exchange.response()
                        .addCookie(Cookie.cookie(name, "")
                                .setPath(settings.authentication().cookiePath())
                                .setHttpOnly(true)
                                .setSecure(true)
                                .setMaxAge(0)));
    }

    private boolean isThere() {
        // Behind a proxy of its own only the extension knows the way
        return settings.proxy().proxyConfigurationName().isPresent()
                || settings.authServerUrl().map(answering::get).orElse(false);
    }

    /** Whether anything is there, be it something that we don't trust: that is for whoever asks properly to find out. */
    private boolean answers(String address) {
        HttpRequest knock = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST_KNOCK)
                .build();
        try {
            return client.send(knock, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (SSLException untrusted) {
            return true;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refusal away() {
        return Refusal.notReady(
                "Nobody can sign in just now: the service that knows your account does not answer. What is listed can be"
                        + " read all the same.",
                COME_BACK_IN);
    }

    /** What went wrong, without what a token says of anybody. */
    private static String reason(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (cause instanceof InvalidJwtException token) {
                reasons.add(name + " " + token.getErrorDetails());
            } else {
                boolean harmless = cause instanceof OIDCException || cause instanceof IOException;
                reasons.add(harmless ? name + " " + cause.getMessage() : name);
            }
        }
        return String.join(", because of ", reasons);
    }
}
