package org.alongside.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Somebody who may sign in. The password is kept as a bcrypt hash only. */
@Entity
@Table(name = "account")
class Account extends PanacheEntityBase {

    /** The name of the account that every directory starts with. */
    static final String ADMIN = "admin";

    private static final String HAND_OVER = """
            update account
               set organisations = array_append(
                       array_remove(array_remove(organisations, cast(:from as uuid)), cast(:to as uuid)), cast(:to as uuid))
             where cast(:from as uuid) = any (organisations)
            """;

    @Id
    UUID id;

    String name;
    String email;
    String password;
    String role;

    /** Where a curator decides; everywhere when empty. */
    List<String> areas;

    /** Whose entries a contributor edits. */
    List<UUID> organisations;

    boolean disabled;
    Instant createdAt;

    /** A new account that may do what the draft says. */
    static Account create(UUID id, AccountDraft draft, Instant now) {
        Account account = new Account();
        account.id = id;
        account.name = draft.name();
        account.createdAt = now;
        account.take(draft);
        account.changePassword(draft.password());
        account.persistAndFlush();
        return account;
    }

    /** Whether somebody is called so, or was: what is signed with the name is theirs. */
    static boolean isTaken(String name) {
        return named(name).isPresent() || isRetired(name);
    }

    private static boolean isRetired(String name) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery("select exists (select from retired_name where digest = :digest)", Boolean.class)
                .setParameter("digest", Digest.of(name.toLowerCase(Locale.ROOT)))
                .getSingleResult();
    }

    static Optional<Account> named(String name) {
        return find("name", name.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** Those with an address, given in small letters. */
    static List<Account> at(String email) {
        return list("lower(email) = ?1", Sort.by("id"), email);
    }

    /** The names of accounts with an address, given in small letters. */
    static List<String> namesAt(String email) {
        return at(email).stream().map(account -> account.name).toList();
    }

    /**
     * The account, kept from changing until the transaction ends.
     *
     * @throws Refusal (404) when there is none
     */
    static Account known(UUID id) {
        return Account.<Account>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("account", id.toString()));
    }

    /** The contributors' accounts with an address, kept from changing until the transaction ends. */
    static List<Account> contributors(String email) {
        return Account.<Account>find(
                        "lower(email) = ?1 and role = ?2",
                        Sort.by("id"),
                        email.toLowerCase(Locale.ROOT),
                        Role.CONTRIBUTOR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Accounts in order of their ids. */
    static List<Account> after(UUID id, int limit) {
        return id == null
                ? Account.<Account>findAll(Sort.by("id")).page(0, limit).list()
                : Account.<Account>find("id > ?1", Sort.by("id"), id)
                        .page(0, limit)
                        .list();
    }

    /**
     * Puts the account into a new state. A password that isn't sent stays.
     *
     * @throws Refusal 422 when the name differs, 409 when nobody would be left to look after the directory
     */
    void change(AccountDraft draft) {
        if (!name.equals(draft.name())) {
            throw Refusal.invalid(
                    List.of(new FieldError("name", "stays as it is: writes are signed with it", draft.name())));
        }
        if (draft.disabled() || !draft.role().equals(Role.ADMIN)) {
            leaveAnAdministrator();
        }
        take(draft);
        if (draft.password() != null) {
            changePassword(draft.password());
        }
    }

    /**
     * Takes the account away. What it wrote stays signed with its name.
     *
     * @throws Refusal (409) when nobody would be left to look after the directory
     */
    void remove() {
        leaveAnAdministrator();
        delete();
    }

    /**
     * Takes the account away, and its name out of use: what is signed with it would be the next one's.
     *
     * @throws Refusal (409) when nobody would be left to look after the directory
     */
    void retire() {
        remove();
        getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeMutationQuery("insert into retired_name (digest) values (:digest) on conflict do nothing")
                .setParameter("digest", Digest.of(name.toLowerCase(Locale.ROOT)))
                .executeUpdate();
    }

    /** Has all who speak for one organisation speak for another instead. */
    static void handOver(UUID from, UUID to) {
        getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeMutationQuery(HAND_OVER)
                .setParameter("from", from, UUID.class)
                .setParameter("to", to, UUID.class)
                .executeUpdate();
    }

    /** Lets them speak for another organisation. */
    void speakFor(UUID organisation) {
        if (!organisations.contains(organisation)) {
            organisations = Stream.concat(organisations.stream(), Stream.of(organisation))
                    .toList();
        }
    }

    void changePassword(String password) {
        this.password = BcryptUtil.bcryptHash(password);
    }

    boolean opensWith(String password) {
        return BcryptUtil.matches(password, this.password);
    }

    private void take(AccountDraft draft) {
        email = draft.email();
        role = draft.role();
        areas = draft.areas();
        organisations = draft.organisations();
        disabled = draft.disabled();
    }

    private void leaveAnAdministrator() {
        boolean others = Account.<Account>find("role = ?1 and not disabled", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .anyMatch(admin -> !admin.id.equals(id));
        if (!others) {
            throw Refusal.conflict("Nobody would be left to look after the directory. Make another admin first.");
        }
    }
}
