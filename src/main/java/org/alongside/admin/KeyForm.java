package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.access.KeyDraft;
import org.alongside.admin.Form.Part;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Support;

/** What is asked about a key to be made. */
@ApplicationScoped
class KeyForm {

    private static final String FILTER = "filter";

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of what is ticked there, any one is enough. */
    private static final List<String> ANY = List.of("region", "sector", "supports");

    private final ObjectMapper json;
    private final Form form;

    KeyForm(ObjectMapper json, AreaCatalogue areas, SectorCatalogue sectors) {
        this.json = json;
        this.form = new Form(KeyDraft.class, List.of(key(), limits(areas, sectors)));
    }

    FormView blank() {
        return FormView.blank(form);
    }

    FormView view(Typed typed) {
        return FormView.of(form, typed, Faults.NONE);
    }

    FormView view(Typed typed, Refusal refusal) {
        return FormView.of(form, typed, Faults.of(refusal, form));
    }

    /**
     * The key that was asked for.
     *
     * @throws Refusal (422) that names what can't be read
     */
    KeyDraft draft(Typed typed) throws JsonProcessingException {
        List<FieldError> wrong = new ArrayList<>();
        ObjectNode state = form.read(typed, wrong::add);
        if (state.get(FILTER) instanceof ObjectNode filter) {
            ANY.forEach(name -> join(filter, name));
            if (!Input.entries(filter.path("organisations")).stream()
                    .allMatch(
                            id -> id.isMissingNode() || ID.matcher(id.asText()).matches())) {
                wrong.add(FieldError.of("filter.organisations", "are to be ids, one on each line"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return json.treeToValue(state, KeyDraft.class);
    }

    private static void join(ObjectNode filter, String name) {
        if (filter.has(name)) {
            String any = Input.entries(filter.get(name)).stream()
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
            filter.putArray(name).add(any);
        }
    }

    private static Part key() {
        return new Part(
                "Key",
                null,
                List.of(
                        Field.of("name", "What it is for", BoxInput.line())
                                .hint("Such as: matching on our members' site.")
                                .asNeeded(),
                        Field.of("owner", "Who answers for it", BoxInput.line())
                                .hint("An organisation and a team, rather than a person.")
                                .asNeeded(),
                        Field.of("scopes", "What it may do", ChoiceInput.some(scopes()))
                                .asNeeded(),
                        Field.of("expiresAt", "Last day it is good for", BoxInput.until())
                                .hint("A year from now when left empty."),
                        Field.of("requestsPerMinute", "Requests a minute", BoxInput.whole())
                                .hint("1,000 when left empty.")));
    }

    private static Part limits(Catalogue areas, Catalogue sectors) {
        return new Part(
                "What a partner's site has cleared",
                "With any of this the key may stand in a web page: it only reads, and search with it finds nobody else,"
                        + " whatever a visitor asks for. Who is found has to meet all of it.",
                List.of(
                        Field.of("filter.region", "Only those who work in", SearchInput.some(areas))
                                .hint("Any of these areas, part of one, or all around it."),
                        Field.of("filter.sector", "Only these fields of work", SearchInput.some(sectors)),
                        Field.of("filter.maturity", "How far they share power", ChoiceInput.lowestRung())
                                .hint("As their case studies bear out."),
                        Field.of(
                                "filter.supports",
                                "Only where taking part comes with any of these",
                                ChoiceInput.some(Choice.of(Support.class))),
                        Field.of("filter.organisations", "Only these organisations", LinesInput.lines())
                                .hint("Their ids, one on each line; up to 1,000."),
                        Field.of("origins", "Websites whose pages may use it", LinesInput.lines())
                                .hint("Such as https://www.example.org, one on each line. Any may when left empty.")));
    }

    private static List<Choice> scopes() {
        return List.of(
                new Choice("read", "Read", "Asks more often, or shows on a site what it has cleared.", false),
                new Choice("propose", "Propose", "Hands in proposals that somebody decides.", false),
                new Choice(
                        "curate",
                        "Curate",
                        "Does what a curator does, everywhere: writes entries that count at once, decides, and reads the addresses of"
                                + " contacts and of whoever reports or claims.",
                        false));
    }
}
