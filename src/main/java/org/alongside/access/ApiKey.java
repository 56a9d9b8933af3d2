package org.alongside.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What a service is let in with. Of its secret only the digest is kept, which is enough for 256 random bits: there is
 * nothing to guess.
 */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {

    /** What every key begins with, so that one that was left lying about is known for what it is. */
    static final String PREFIX = "alongside_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{32})_([A-Za-z0-9_-]{43})");

    @Id
    UUID id;

    String secret;
    String name;
    String owner;
    List<String> scopes;
    int requestsPerMinute;

    /** What it lets through; null for everything. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    KeyFilter filter;

    /** The origins whose pages may use it; any may when empty. Only beside a filter. */
    List<String> origins;

    String createdBy;
    Instant createdAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant usedAt;

    static ApiKey create(UUID id, String secret, KeyDraft draft, String by, Instant now) {
        ApiKey key = new ApiKey();
        key.id = id;
        key.secret = Digest.of(secret);
        key.name = draft.name();
        key.owner = draft.owner();
        key.scopes = draft.scopes();
        key.requestsPerMinute = draft.requestsPerMinute();
        key.filter = draft.filter();
        key.origins = draft.origins();
        key.createdBy = by;
        key.createdAt = now;
        key.expiresAt = draft.expiresAt() == null ? now.plus(KeyDraft.USUAL_LIFE) : draft.expiresAt();
        key.persist();
        return key;
    }

    /** Keys from the newest to the oldest, revoked ones too. */
    static List<ApiKey> before(UUID id, int limit) {
        Sort order = Sort.descending("id");
        return id == null
                ? ApiKey.<ApiKey>findAll(order).page(0, limit).list()
                : ApiKey.<ApiKey>find("id < ?1", order, id).page(0, limit).list();
    }

    /**
     * The key of this id.
     *
     * @throws Refusal (404) when there is none
     */
    static ApiKey known(UUID id) {
        return ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("key", id.toString()));
    }

    /** Keys that somebody made or answers for. */
    static List<ApiKey> of(HoldsPersonalData.Person person) {
        return ApiKey.<ApiKey>list(
                        "createdBy in ?1 or locate(?2, lower(owner)) > 0 or locate(?2, lower(name)) > 0",
                        Sort.by("id"),
                        person.names(),
                        person.email())
                .stream()
                .filter(key ->
                        person.names().contains(key.createdBy) || person.isIn(key.owner) || person.isIn(key.name))
                .toList();
    }

    /** Forgets who made it or answers for it, where that is this person. */
    void forget(HoldsPersonalData.Person person) {
        if (person.names().contains(createdBy)) {
            createdBy = HoldsPersonalData.SOMEBODY;
        }
        if (person.isIn(owner)) {
            owner = HoldsPersonalData.SOMEBODY;
        }
        if (person.isIn(name)) {
            name = Text.unreachable(name);
        }
    }

    /**
     * Makes the key worthless.
     *
     * @throws Refusal (409) when it is already
     */
    void revoke(Instant now) {
        if (revokedAt != null) {
            throw Refusal.conflict("This key has been revoked already.");
        }
        revokedAt = now;
    }

    /** What to send, with the secret that is not kept. */
    String text(String secret) {
        return PREFIX + id.toString().replace("-", "") + "_" + secret;
    }

    /** The id in what was sent; empty when it doesn't look like a key. */
    static Optional<UUID> idIn(String sent) {
        Matcher form = FORM.matcher(sent);
        return form.matches()
                ? Optional.of(UUID.fromString(
                        form.group(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))
                : Optional.empty();
    }

    /** Whether this key was sent, secret and all. */
    boolean is(String sent) {
        Matcher form = FORM.matcher(sent);
        return form.matches() && Digest.same(Digest.of(form.group(2)), secret);
    }
}
