package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked about entries, and what becomes of the answers. */
@QuarkusTest
class FormsTest {

    @Inject
    Forms forms;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void every_field_of_a_draft_is_asked(EntityKind kind) {
        Class<?> draft =
                switch (kind) {
                    case ORGANISATION -> OrganisationDraft.class;
                    case CASE_STUDY -> CaseStudyDraft.class;
                    case CHAMPION -> ChampionDraft.class;
                };
        assertThat(forms.of(kind).draft()).isEqualTo(draft);
        Set<String> asked =
                forms.of(kind).fields().stream().map(Field::path).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).isEqualTo(paths(draft, "").collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The paths of single answers; lists are asked as a whole. */
    private static Stream<String> paths(Class<?> record, String before) {
        return Stream.of(record.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? paths(part.getType(), before + part.getName() + ".")
                        : Stream.of(before + part.getName()));
    }

    @Test
    void what_an_organisation_says_comes_back_as_it_was() throws JsonProcessingException {
        comesBack(EntityKind.ORGANISATION, """
                {"name": "Weaste Warm Loaves", "otherNames": ["Loaves", "Torthau"], "summary": "Bread.",
                 "description": "One.\\n\\nTwo.", "kind": "cic", "size": "micro", "orgIds": ["GB-CHC-1234567"],
                 "website": "https://loaves.example", "areasServed": ["E08000006", "E12000002"],
                 "base": {"area": "E08000006", "lat": 53.48, "lon": -2.29, "outcode": "M6"},
                 "sectors": ["SW", "HE"], "offers": ["venue", "training"], "needs": ["funding"],
                 "stages": ["design"], "supports": ["childcare"], "languages": ["en", "cy", "bfi", "en-GB"],
                 "startWithinDays": 14,
                 "willingness": {"statedByRole": "director", "statedOn": "2026-03-01", "purpose": "Bread"},
                 "claimed": {"rung": 6, "statedOn": "2026-03-01", "scope": "The bakery"},
                 "confirmedOn": "2026-03-02",
                 "source": {"name": "List", "id": "7", "url": "https://list.example", "licence": "OGL"}}
                """);
    }

    @Test
    void what_a_case_study_says_comes_back_as_it_was() throws JsonProcessingException {
        comesBack(EntityKind.CASE_STUDY, """
                {"title": "Rota", "summary": "A rota.",
                 "organisations": [{"id": "0198c0de-7a11-7000-8000-000000000002", "part": "lead"},
                                   {"id": "0198c0de-7a11-7000-8000-000000000001", "part": "funder"}],
                 "areas": ["W06000015"], "sectors": ["FD"], "stages": ["design", "delivery"], "rung": 7,
                 "participants": {"who": "Neighbours", "howChosen": "By lot"}, "methods": "Talking",
                 "barriers": [{"code": "resistance", "whatWasDone": "We listened."}, {"code": "power", "whatWasDone": null}],
                 "whatPeopleSaid": "Good", "whatChanged": "The rota", "whatCouldNotChange": "The law",
                 "whatDidNotWork": "Mondays", "money": 0, "months": 12, "supports": ["travel"],
                 "evidence": [{"kind": "report", "title": "Report", "url": "https://r.example/1", "date": "2026-01-31"},
                              {"kind": "video"}],
                 "writtenWithParticipants": {"answer": "yes", "who": "Three of them"},
                 "corroboration": {"role": "came each week", "on": "2026-02-01"},
                 "startedOn": "2025-01-01", "endedOn": "2026-01-01", "ongoing": false,
                 "lookedAtAgain": {"on": "2026-06-01", "found": "Still so"}}
                """);
    }

    @Test
    void what_a_champion_says_comes_back_as_it_was() throws JsonProcessingException {
        comesBack(EntityKind.CHAMPION, """
                {"displayName": "Sam", "organisation": "0198c0de-7a11-7000-8000-000000000001",
                 "offers": ["mentor"], "topics": ["Food, and more"], "barriers": ["power"], "areas": ["E08000006"],
                 "languages": ["cy"], "formats": ["phone"], "contact": {"email": "sam@example.org"},
                 "consent": {"purpose": "To be listed", "givenOn": "2026-03-01", "wordingVersion": "2026-01",
                             "covers": ["introductions", "listing"], "until": "2028-03-01"}}
                """);
    }

    private void comesBack(EntityKind kind, String state) throws JsonProcessingException {
        Form form = forms.of(kind);
        JsonNode before = json.readTree(state);
        List<FieldError> wrong = new ArrayList<>();
        Typed typed = form.fill(before);
        assertThat(form.read(typed, wrong::add)).isEqualTo(before);
        assertThat(wrong).isEmpty();
        Typed kept =
                Typed.kept(json.readerForListOf(Typed.Held.class).readValue(json.writeValueAsString(typed.held())));
        assertThat(form.read(kept, wrong::add)).isEqualTo(before);
    }

    @Test
    void nothing_typed_says_nothing() {
        List<FieldError> wrong = new ArrayList<>();
        JsonNode state = forms.of(EntityKind.ORGANISATION).read(new Typed(), wrong::add);
        assertThat(wrong).isEmpty();
        state.forEach(said -> assertThat(said).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startWithinDays | soon | has to be a whole number",
                "base.lat | north | has to be a number",
                "base.lat | Infinity | has to be a number",
                "confirmedOn | 30/02/2026 | has to be a date",
                "confirmedOn | yesterday | has to be a date",
                "confirmedOn | +12026-01-01 | has to be a date"
            })
    void what_cannot_be_read_is_said_beside_its_field(String path, String text, String said) {
        Form form = forms.of(EntityKind.ORGANISATION);
        Typed typed = new Typed();
        typed.put(path, text);
        List<FieldError> wrong = new ArrayList<>();
        form.read(typed, wrong::add);
        assertThat(Faults.of(wrong, form).all()).singleElement().satisfies(fault -> {
            assertThat(fault.control()).isEqualTo(path);
            assertThat(fault.sentence()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource({"31/03/2026, 2026-03-31", "1/3/2026, 2026-03-01", "2026-03-31, 2026-03-31"})
    void a_day_may_be_written_as_people_here_write_it(String written, String day) {
        Typed typed = new Typed();
        typed.put("confirmedOn", written);
        assertThat(forms.of(EntityKind.ORGANISATION)
                        .read(typed, wrong -> {})
                        .path("confirmedOn")
                        .asText())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation | summary | summary",
                "organisation | areasServed[2] | areasServed",
                "organisation | base | base.area",
                "organisation | willingness.statedOn | willingness.statedOn",
                "organisation | claimed.rung | claimed.rung",
                "champion | contact | contact.email",
                "champion | consent | consent.purpose",
                "caseStudy | organisations[0].id | organisations",
                "caseStudy | barriers[0].whatWasDone | barriers",
                "caseStudy | evidence[1].url | evidence[1].url"
            })
    void an_error_of_the_api_finds_its_control(String kind, String field, String control) {
        Faults faults = Faults.of(List.of(FieldError.of(field, "is needed")), forms.of(EntityKind.of(kind)));
        assertThat(faults.all()).extracting(Fault::control).containsExactly(control);
    }

    @Test
    void the_same_in_another_order_is_no_difference() throws JsonProcessingException {
        JsonNode one = json.readTree("{\"offers\": [\"venue\", \"mentoring\"], \"name\": \"A\"}");
        JsonNode other = json.readTree("{\"offers\": [\"mentoring\", \"venue\"], \"name\": \"B\"}");
        assertThat(new Wording(forms).between(EntityKind.ORGANISATION, one, other))
                .containsExactly(new Wording.Change("Name", List.of("A"), List.of("B")));
    }

    @Test
    void a_piece_of_evidence_that_was_emptied_leaves_no_gap() {
        Form form = forms.of(EntityKind.CASE_STUDY);
        Typed typed = new Typed();
        typed.put("evidence[0].title", " ");
        typed.put("evidence[1].title", "The second");
        typed.put("evidence[3].title", "The fourth");
        JsonNode state = form.read(typed, wrong -> {});
        assertThat(state.path("evidence").findValuesAsText("title")).containsExactly("The second", "The fourth");
        assertThat(typed.one("evidence[0].title")).isEqualTo("The second");
        assertThat(typed.one("evidence[1].title")).isEqualTo("The fourth");
    }

    @Test
    void the_name_of_an_area_is_as_good_as_its_code() {
        Form form = forms.of(EntityKind.ORGANISATION);
        Typed typed = new Typed();
        typed.put("areasServed", "E12000002");
        typed.put("areasServed-find", "Salford");
        typed.put("base.area-find", "E08000009");
        JsonNode state = form.read(typed, wrong -> {});
        assertThat(state.path("areasServed")).extracting(JsonNode::asText).containsExactly("E12000002", "E08000006");
        assertThat(state.at("/base/area").asText()).isEqualTo("E08000009");
    }

    @ParameterizedTest
    @CsvSource({"West Midlands, of several", "Narnia, of none"})
    void a_name_that_could_be_none_or_several_is_asked_about(String name, String said) {
        Form form = forms.of(EntityKind.ORGANISATION);
        Typed typed = new Typed();
        typed.put("areasServed-find", name);
        List<FieldError> wrong = new ArrayList<>();
        form.read(typed, wrong::add);
        assertThat(wrong)
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains(said));
    }
}
