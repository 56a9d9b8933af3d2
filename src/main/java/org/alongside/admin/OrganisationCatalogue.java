package org.alongside.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;

/** Listed organisations, by a part of their names, an id or an org-id. */
@ApplicationScoped
class OrganisationCatalogue implements Catalogue {

    private static final int MOST = 12;

    private final EntryFinder finder;

    OrganisationCatalogue(EntryFinder finder) {
        this.finder = finder;
    }

    @Override
    public String code() {
        return "organisations";
    }

    @Override
    public String things() {
        return "organisations";
    }

    @Override
    public List<Choice> find(String typed) {
        return found(typed).stream().map(OrganisationCatalogue::choice).toList();
    }

    @Override
    public List<Choice> named(String typed) {
        return found(typed).stream()
                .filter(line -> line.name().equalsIgnoreCase(typed)
                        || line.id().toString().equals(typed))
                .map(OrganisationCatalogue::choice)
                .toList();
    }

    @Override
    public String label(String code) {
        return id(code).flatMap(id -> QuarkusTransaction.joiningExisting()
                        .call(() -> Organisation.<Organisation>findByIdOptional(id)))
                .map(found -> found.name)
                .orElse(code);
    }

    private List<EntryLine> found(String typed) {
        EntrySearch search = new EntrySearch(typed, EntityKind.ORGANISATION, EntrySearch.Standing.LISTED, null);
        return finder.find(search, MOST);
    }

    private static Choice choice(EntryLine line) {
        return new Choice(line.id().toString(), line.name(), line.where(), false);
    }

    private static Optional<UUID> id(String code) {
        try {
            return Optional.of(UUID.fromString(code));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
