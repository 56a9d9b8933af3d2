package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.curation.TrustResource;
import org.alongside.curation.TrustView;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** Finding entries, listed or not, and what each says. */
@Path("/admin/entries")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class EntryPages {

    private static final List<Choice> KINDS = List.of(
            Choice.of("", "Every kind"),
            Choice.of("organisation", "Organisations"),
            Choice.of("caseStudy", "Case studies"),
            Choice.of("champion", "Champions"));

    private static final List<Choice> STANDINGS =
            List.of(Choice.of("", "Listed or not"), Choice.of("listed", "Listed"), Choice.of("archived", "Taken down"));

    private final EntryFinder finder;
    private final Entries entries;
    private final EntryHistory history;
    private final Wording wording;
    private final TrustResource trust;
    private final SecurityIdentity caller;

    EntryPages(
            EntryFinder finder,
            Entries entries,
            EntryHistory history,
            Wording wording,
            TrustResource trust,
            SecurityIdentity caller) {
        this.finder = finder;
        this.entries = entries;
        this.history = history;
        this.wording = wording;
        this.trust = trust;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance entries(
                Page<EntryLine> page, String words, List<Choice> kinds, List<Choice> standings, String path);

        static native TemplateInstance entry(
                Entry entry, List<Wording.Statement> says, Page<VersionLine> versions, Around around);
    }

    /**
     * What else is on an entry's page.
     *
     * @param draft the caller's unfinished change of it; null without one
     * @param own whether somebody may be asked to trust its own people with it
     * @param trust since when they are trusted, and who said so; null unless they are
     * @param more where its earlier versions are, up to the cursor
     */
    record Around(UUID draft, boolean own, TrustView trust, String more) {}

    @GET
    @Transactional
    public RestResponse<String> find(
            @QueryParam("q") String words,
            @QueryParam("kind") String kind,
            @QueryParam("standing") String standing,
            @Valid @BeanParam Page.Wanted wanted) {
        String part = words == null ? "" : words.strip();
        Choice wantedKind = among(KINDS, kind);
        Choice wantedStanding = among(STANDINGS, standing);
        EntrySearch search = new EntrySearch(
                part,
                wantedKind.code().isEmpty() ? null : EntityKind.of(wantedKind.code()),
                wantedStanding.code().isEmpty()
                        ? null
                        : wantedStanding.code().equals("listed")
                                ? EntrySearch.Standing.LISTED
                                : EntrySearch.Standing.ARCHIVED,
                wanted.cursor);
        Page<EntryLine> page = wanted.page(finder.find(search, wanted.limit + 1), EntryLine::id);
        String path = UriBuilder.fromPath("/admin/entries")
                .queryParam("q", "{q}")
                .queryParam("kind", wantedKind.code())
                .queryParam("standing", wantedStanding.code())
                .build(part)
                .toString();
        return Reply.page(Templates.entries(
                page, part, marked(KINDS, wantedKind), marked(STANDINGS, wantedStanding), path + "&"));
    }

    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<String> entry(
            @PathParam("id") UUID id, @Valid @BeanParam Page.Wanted wanted, HttpHeaders headers) {
        Entry entry = entries.known(id);
        Page<VersionLine> versions =
                history.versions(entry, wanted, headers).map(version -> VersionLine.of(entry.kind(), version));
        return Reply.page(Templates.entry(entry, wording.says(entry.kind(), entry.state()), versions, around(entry)));
    }

    private Around around(Entry entry) {
        UUID draft = Draft.about(entry.id(), caller.getPrincipal().getName())
                .map(found -> found.id)
                .orElse(null);
        boolean own =
                entry.kind() == EntityKind.ORGANISATION && entry.mergedInto() == null && caller.hasRole(Role.ADMIN);
        TrustView trusted = own ? trust.find(entry.id()).orElse(null) : null;
        return new Around(draft, own, trusted, "/admin/entries/" + entry.id() + "?");
    }

    private static Choice among(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElse(choices.get(0));
    }

    private static List<Choice> marked(List<Choice> choices, Choice chosen) {
        return choices.stream().map(choice -> choice.chosen(choice == chosen)).toList();
    }
}
