package org.alongside.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Gate;
import org.alongside.shared.Refusal;
import org.jboss.logging.Logger;

/**
 * Which ways in there are. Keys always open; names and passwords do unless a provider elsewhere vouches for people, and
 * then only where they are kept on purpose.
 */
@ApplicationScoped
class Doors {

    private static final Logger LOG = Logger.getLogger(Doors.class);
    private static final String BEARER = "Bearer realm=\"Alongside\"";
    private static final int UNAUTHORIZED = 401;

    private final Settings settings;

    Doors(Settings settings) {
        this.settings = settings;
    }

    /** Who is let in besides services with keys, and as what. */
    @ConfigMapping(prefix = "alongside.sign-in")
    interface Settings {

        /** Whether an OpenID Connect provider vouches for people. Main sets it where one is named. */
        @WithDefault("false")
        boolean elsewhere();

        /** Whether names and passwords of this directory are taken beside the provider's word. */
        @WithDefault("false")
        boolean accounts();

        /** What the provider calls our roles. */
        Roles roles();

        /**
         * Where a token says in which areas a curator decides, as ONS codes: names separated by slashes. Where it is set,
         * nobody is a curator whose token names no area; where it isn't, curators decide everywhere.
         */
        Optional<String> areasClaim();

        /** Where a token says for which organisations a contributor speaks, as ids. */
        Optional<String> organisationsClaim();

        /** The provider's roles that give one of ours. A role that nothing gives nobody has. */
        interface Roles {

            Optional<List<String>> contributor();

            Optional<List<String>> curator();

            Optional<List<String>> admin();
        }
    }

    void open(@Observes StartupEvent start) {
        if (settings.elsewhere()
                && !settings.accounts()
                && settings.roles().admin().isEmpty()) {
            LOG.warn(
                    "Nobody can look after the directory: alongside.sign-in.roles.admin names no role of the provider's,"
                            + " and accounts are not taken.");
        }
    }

    void register(@Observes Filters filters) {
        if (settings.elsewhere()) {
            filters.register(this::tell, 950);
        }
    }

    /** Whether people sign in with a provider elsewhere. */
    boolean leadElsewhere() {
        return settings.elsewhere();
    }

    /** Whether names and passwords of this directory are taken. */
    boolean takePasswords() {
        return !settings.elsewhere() || settings.accounts();
    }

    /**
     * Stops a name and a password at a door that takes none.
     *
     * @throws Refusal (401) there
     */
    void checkPasswordsAreTaken() {
        if (!takePasswords()) {
            throw Refusal.notSignedIn("Names and passwords are not taken here. People sign in at /admin/sign-in with"
                    + " their organisation's account, and send the API a token from there; services send a key.");
        }
    }

    /** Says what is taken here to whoever is turned away for want of it. */
    private void tell(RoutingContext exchange) {
        exchange.addHeadersEndHandler(end -> {
            if (exchange.response().getStatusCode() == UNAUTHORIZED) {
                exchange.response().putHeader("WWW-Authenticate", challenges(exchange.request()));
            }
        });
        exchange.next();
    }

    private Iterable<String> challenges(HttpServerRequest request) {
        List<String> challenges = new ArrayList<>();
        if (takePasswords()) {
            challenges.add(Gate.CHALLENGE);
        }
        String sent = request.getHeader("Authorization");
        boolean token = sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7);
        challenges.add(token ? BEARER + ", error=\"invalid_token\"" : BEARER);
        return challenges;
    }
}
