package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.access.AccountDraft;
import org.alongside.admin.Form.Part;

/** What is asked about somebody who may sign in. */
@ApplicationScoped
class PersonForm {

    private static final List<Choice> ROLES = List.of(
            new Choice(
                    "contributor",
                    "Contributor",
                    "An organisation's own person: proposes, answers questions about that, changes its entry and says"
                            + " whom to write to about it. What they want waits for a decision; not so changes to the"
                            + " entry of a trusted organisation.",
                    false),
            new Choice(
                    "curator",
                    "Curator",
                    "Writes entries, decides about proposals, reports, claims and duplicates, takes champions off and"
                            + " stops introductions, everywhere or in some areas. Sees addresses nobody else does.",
                    false),
            new Choice("admin", "Administrator", "Does everything: people, keys, imports, settings.", false));

    private static final Field NAME = Field.of("name", "Name to sign in with", BoxInput.line())
            .hint("Small letters, digits, dots and dashes. It never changes: what they write is signed with it.")
            .asNeeded();

    private final AreaCatalogue areas;
    private final OrganisationCatalogue organisations;

    PersonForm(AreaCatalogue areas, OrganisationCatalogue organisations) {
        this.areas = areas;
        this.organisations = organisations;
    }

    /** What is asked about somebody new. */
    Form forNew() {
        Field password = Field.of("password", "First password", BoxInput.password("new-password"))
                .hint("12 characters or more. Tell them in person, and to change it.")
                .asNeeded();
        return form(Stream.concat(Stream.of(NAME), Stream.concat(rest(), Stream.of(password))));
    }

    /** What can be changed of somebody known. */
    Form known() {
        return form(Stream.concat(rest(), Stream.of(disabled(), anotherPassword())));
    }

    /** The same with the name, which is on the page and can't be changed. */
    Form forKnown() {
        return form(Stream.concat(Stream.of(NAME), Stream.concat(rest(), Stream.of(disabled(), anotherPassword()))));
    }

    /** A role in words. */
    public String role(String code) {
        return ROLES.stream()
                .filter(role -> role.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    /** Where somebody decides, in words. */
    public String areas(List<String> codes) {
        return codes.isEmpty()
                ? "Everywhere"
                : String.join(", ", codes.stream().map(areas::label).toList());
    }

    /** Whom somebody speaks for, in words. */
    public String organisations(List<UUID> ids) {
        return ids.isEmpty()
                ? "Nobody yet"
                : ids.stream().map(UUID::toString).map(organisations::label).collect(Collectors.joining(", "));
    }

    private Stream<Field> rest() {
        return Stream.of(
                Field.of("email", "E-mail address", BoxInput.mail()).hint("Only administrators see it."),
                Field.of("role", "What they may do", ChoiceInput.oneInSight(ROLES))
                        .asNeeded(),
                Field.of("areas", "Where a curator decides", SearchInput.some(areas))
                        .hint("Everywhere when nothing is chosen."),
                Field.of("organisations", "Whom a contributor speaks for", SearchInput.some(organisations)));
    }

    private static Field disabled() {
        return Field.of("disabled", "They may not sign in", new YesInput())
                .hint("Wherever they are signed in, they no longer are.");
    }

    private static Field anotherPassword() {
        return Field.of("password", "Another password", BoxInput.password("new-password"))
                .hint("Left empty, theirs stays.");
    }

    private static Form form(Stream<Field> fields) {
        return new Form(AccountDraft.class, List.of(new Part("Person", null, fields.toList())));
    }
}
