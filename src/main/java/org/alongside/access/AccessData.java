package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is known of people because they sign in, or answer for a key. */
@ApplicationScoped
class AccessData implements HoldsPersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_place", "account_session", "api_key", "person_request", "retired_name");
    }

    @Override
    public List<Held> held(Person person) {
        List<Held> held = new ArrayList<>();
        for (Account account : Account.at(person.email())) {
            held.add(Held.of(
                    "account",
                    "name",
                    account.name,
                    "email",
                    account.email,
                    "role",
                    account.role,
                    "areas",
                    account.areas,
                    "organisations",
                    account.organisations,
                    "createdAt",
                    account.createdAt,
                    "signedInOnPages",
                    Session.count("accountId", account.id)));
        }
        for (ApiKey key : ApiKey.of(person)) {
            held.add(Held.of(
                    "key",
                    "name",
                    key.name,
                    "owner",
                    key.owner,
                    "createdBy",
                    key.createdBy,
                    "createdAt",
                    key.createdAt));
        }
        held.addAll(Held.counted(
                "requests about people's data that this person made",
                PersonRequest.count("madeBy in ?1", person.names())));
        return held;
    }

    @Override
    public List<Outcome> erase(Person person) {
        List<Account> accounts = Account.at(person.email());
        accounts.forEach(account -> account.remove());
        List<ApiKey> signed = ApiKey.of(person);
        signed.forEach(key -> key.forget(person));
        return List.of(
                Outcome.erased("accounts", accounts.size()),
                Outcome.erased("names at keys", signed.size()),
                Outcome.kept(
                        "keys",
                        signed.stream().filter(key -> key.revokedAt == null).count(),
                        "A service may need them. Revoke them if nobody answers for them now."),
                Outcome.erased(
                        "names at requests about people's data",
                        PersonRequest.update("madeBy = ?1 where madeBy in ?2", SOMEBODY, person.names())));
    }
}
