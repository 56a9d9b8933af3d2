package org.alongside.access;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes a {@link Caller} of whoever the provider vouches for, with those of our roles that the configuration gives for
 * theirs, and none of theirs. The name their writes are signed with is marked, so that it is never an account's.
 */
@ApplicationScoped
class Vouched implements SecurityIdentityAugmentor {

    /** Before every name that the provider gives. No account can have a colon in its own. */
    static final String MARK = "oidc:";

    /** What anybody signs as whom the provider vouches for. */
    static final String SIGNED = MARK + ".{1,200}";

    private static final int LONGEST_NAME = 200;

    private final Doors.Settings settings;
    private final Areas areas;
    private final Map<String, List<String>> given = new LinkedHashMap<>();

    Vouched(Doors.Settings settings, Areas areas) {
        this.settings = settings;
        this.areas = areas;
        given.put(Role.CONTRIBUTOR, settings.roles().contributor().orElse(List.of()));
        given.put(Role.CURATOR, settings.roles().curator().orElse(List.of()));
        given.put(Role.ADMIN, settings.roles().admin().orElse(List.of()));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> known(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        Claims claims = Claims.of(token.getRawToken());
        boolean sentToTheApi = identity.getCredential(IdTokenCredential.class) == null;
        if (sentToTheApi && claims.text("typ").filter("ID"::equals).isPresent()) {
            throw new AuthenticationFailedException("This token says who somebody is, not that they may come in.");
        }
        Caller caller = caller(token.getName(), identity.getRoles(), claims);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addRoles(caller.roles())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }

    /**
     * Who somebody is here.
     *
     * @param name what the provider calls them
     * @param theirs their roles there
     */
    Caller caller(String name, Set<String> theirs, Claims claims) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !Text.isStorable(name)) {
            throw new AuthenticationFailedException("The provider gives no name that can be kept.");
        }
        Set<String> ours = ours(theirs);
        List<String> limits = List.of();
        if (settings.areasClaim().isPresent() && !ours.contains(Role.ADMIN)) {
            limits = areas(claims.texts(settings.areasClaim().get()));
            if (limits.isEmpty()) {
                // Without a limit one would decide everywhere
                ours.remove(Role.CURATOR);
            }
        }
        List<UUID> organisations = settings.organisationsClaim()
                .map(path -> organisations(claims.texts(path)))
                .orElse(List.of());
        return new Caller(signed(name), null, Collections.unmodifiableSet(ours), limits, organisations);
    }

    /** An address is one however it is written, or nobody could find all that its owner has signed. */
    private static String signed(String name) {
        return MARK + (name.contains("@") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private Set<String> ours(Set<String> theirs) {
        Set<String> ours = new TreeSet<>();
        given.forEach((role, names) -> {
            if (!Collections.disjoint(names, theirs)) {
                ours.add(role);
            }
        });
        return ours;
    }

    private List<String> areas(List<String> codes) {
        return codes.stream()
                .map(areas::find)
                .flatMap(Optional::stream)
                .map(Area::code)
                .distinct()
                .toList();
    }

    private static List<UUID> organisations(List<String> ids) {
        return ids.stream().map(Vouched::id).flatMap(Optional::stream).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
