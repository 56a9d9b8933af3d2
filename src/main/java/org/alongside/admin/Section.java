package org.alongside.admin;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.access.Role;

/** The parts of these pages, in the order in which the first line of each page names them. */
enum Section {
    QUEUE("Queue", List.of(Role.CURATOR, Role.ADMIN), "/admin/proposals"),
    OWN_ENTRIES("Your entries", List.of(Role.CONTRIBUTOR), "/admin/my-entries", "/admin/entries", "/admin/drafts"),
    OWN("Your proposals", List.of(Role.CONTRIBUTOR), "/admin/my-proposals"),
    ENTRIES("Entries", List.of(Role.CURATOR, Role.ADMIN), "/admin/entries", "/admin/drafts"),
    DUPLICATES("Duplicates", List.of(Role.CURATOR, Role.ADMIN), "/admin/duplicates"),
    REPORTS("Reports", List.of(Role.CURATOR, Role.ADMIN), "/admin/reports"),
    CLAIMS("Claims", List.of(Role.CURATOR, Role.ADMIN), "/admin/claims"),
    FRESHNESS("Freshness", List.of(Role.CURATOR, Role.ADMIN), "/admin/freshness"),
    INTRODUCTIONS("Introductions", List.of(Role.CURATOR, Role.ADMIN), "/admin/introductions"),
    IMPORTS("Imports", List.of(Role.ADMIN), "/admin/imports", "/admin/files"),
    PEOPLE("People", List.of(Role.ADMIN), "/admin/people"),
    HELD("What is held", List.of(Role.ADMIN), "/admin/held"),
    KEYS("Keys", List.of(Role.ADMIN), "/admin/keys"),
    LETTERS("Outbox", List.of(Role.ADMIN), "/admin/letters"),
    SEARCH("Search", List.of(Role.ADMIN), "/admin/search-index");

    private final String label;
    private final List<String> roles;
    private final List<String> paths;

    /** @param paths where its pages are, that of its first page first */
    Section(String label, List<String> roles, String... paths) {
        this.label = label;
        this.roles = roles;
        this.paths = List.of(paths);
    }

    /**
     * A section as a page names it.
     *
     * @param current whether the page is in it
     */
    record View(String path, String label, boolean current) {}

    /** Whether it is for somebody; whoever decides has the queue and all entries in place of what is their own. */
    boolean isFor(SecurityIdentity caller) {
        boolean own = this == OWN || this == OWN_ENTRIES;
        return roles.stream().anyMatch(caller::hasRole) && !(own && QUEUE.isFor(caller));
    }

    /** The one in which somebody finds the entries they may open. */
    static Section entriesFor(SecurityIdentity caller) {
        return ENTRIES.isFor(caller) ? ENTRIES : OWN_ENTRIES;
    }

    /** Where its first page is. */
    public String path() {
        return paths.get(0);
    }

    public String label() {
        return label;
    }

    /** Those that somebody may open. */
    static List<View> of(SecurityIdentity caller, String page) {
        return Stream.of(values())
                .filter(section -> section.isFor(caller))
                .map(section -> new View(
                        section.path(), section.label, section.paths.stream().anyMatch(page::startsWith)))
                .toList();
    }
}
