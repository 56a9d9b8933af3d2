package org.alongside.access;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.access.HoldsPersonalData.Outcome;
import org.alongside.access.HoldsPersonalData.Person;
import org.alongside.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** What is held on a person, for the person. That it was asked for is kept, and on whom as a digest only. */
@Path("/api/v1/people")
@Tag(name = "People")
@RolesAllowed(Role.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final Logger LOG = Logger.getLogger(PeopleResource.class);

    private final List<HoldsPersonalData> rooms;
    private final Drafts drafts;
    private final SecurityIdentity caller;
    private final Ids ids;
    private final Clock clock;

    PeopleResource(@All List<HoldsPersonalData> rooms, Drafts drafts, SecurityIdentity caller, Ids ids, Clock clock) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(room -> new TreeSet<>(room.tables()).first()))
                .toList();
        this.drafts = drafts;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Path("exports")
    @Transactional
    @Operation(
            operationId = "exportPerson",
            summary = "All that is held on somebody's e-mail address",
            description =
                    "Accounts, keys, entries as a champion, contacts, introductions, letters, links, what they wrote with"
                            + " proposals, reports and claims, and what is signed with the names of their accounts, their"
                            + " address, or what a provider elsewhere calls them"
                            + " (`signsAs`). Hand it to nobody but the person. That you asked is kept on record.")
    @APIResponse(responseCode = "200", description = "All there is.")
    public RestResponse<PersonView> export(PersonDraft draft) {
        drafts.check(draft);
        Person person = person(draft.email(), draft.signsAs());
        List<PersonView.Item> items = rooms.stream()
                .flatMap(room -> room.held(person).stream())
                .map(held -> PersonView.Item.from(held))
                .toList();
        note("export", person, null);
        return Private.answer(new PersonView(clock.instant(), items));
    }

    @POST
    @Path("erasures")
    @Transactional
    @Operation(
            operationId = "erasePerson",
            summary = "Erases what is held on somebody's e-mail address",
            description =
                    "All of it, or nothing. What they proposed and nobody has decided yet is withdrawn, and what they wrote"
                            + " with proposals is erased. What was decided stays on record without them: their name is replaced."
                            + " The answer says what was kept, and why. 409 when the directory would be left without an admin.")
    @APIResponse(responseCode = "200", description = "What was erased, and what was kept.")
    public RestResponse<PersonView.Erased> erase(ErasureDraft draft) {
        drafts.check(draft);
        Person person = person(draft.email(), draft.signsAs());
        List<Outcome> outcomes = rooms.stream()
                .flatMap(room -> room.erase(person).stream())
                .filter(outcome -> outcome.count() > 0)
                .toList();
        note("erasure", person, draft.reason());
        return Private.answer(new PersonView.Erased(
                clock.instant(),
                outcomes.stream()
                        .filter(outcome -> outcome.why() == null)
                        .map(outcome -> new PersonView.Gone(outcome.what(), outcome.count()))
                        .toList(),
                outcomes.stream()
                        .filter(outcome -> outcome.why() != null)
                        .map(outcome -> new PersonView.Kept(outcome.what(), outcome.count(), outcome.why()))
                        .toList()));
    }

    /** A provider elsewhere may well give somebody's address for their name. */
    private static Person person(String address, String signsAs) {
        String email = address.toLowerCase(Locale.ROOT);
        Set<String> names = new TreeSet<>(Account.namesAt(email));
        names.addAll(List.of(email, Vouched.MARK + email));
        if (signsAs != null) {
            names.add(signsAs);
        }
        return new Person(email, names);
    }

    /** An admin who has erased themself asked as somebody no longer here. */
    private void note(String kind, Person person, String reason) {
        String name = caller.getPrincipal().getName();
        boolean self = kind.equals("erasure") && person.names().contains(name);
        String by = self ? HoldsPersonalData.SOMEBODY : name;
        PersonRequest.keep(ids.next(), kind, person.email(), by, reason, clock.instant());
        LOG.infof("%s of what is held on the person %s, by %s", kind, PersonRequest.digest(person.email()), by);
    }
}
