package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With a key that has a filter nobody is named, counted or hinted at whom the filter holds back, whatever is asked. */
@QuarkusTest
class ClearedSearchTest {

    private static final String SEARCH = "/api/v1/search";
    private static final String OUTSIDE = "Quokka Ukulele Club";

    /** For each parameter a value that finds somebody outside for whoever asks without the key. */
    private static final Map<String, String> WIDER = new TreeMap<>(Map.ofEntries(
            Map.entry("q", "quokka"),
            Map.entry("region", Drafts.TRAFFORD),
            Map.entry("regionMode", "based"),
            Map.entry("near", "Salford"),
            Map.entry("within", "500"),
            Map.entry("sector", "AR"),
            Map.entry("maturity", "1"),
            Map.entry("evidence", "claimed"),
            Map.entry("willing", "any"),
            Map.entry("unlisted", "include"),
            Map.entry("offers", "venue"),
            Map.entry("needs", "mentoring"),
            Map.entry("supports", "bsl"),
            Map.entry("type", "council"),
            Map.entry("size", "major"),
            Map.entry("sort", "name"),
            Map.entry("facets", "region,sector,rung,supports,offers,needs,type,size"),
            Map.entry("seed", "7"),
            Map.entry("prefer", "region"),
            Map.entry("limit", "100")));

    /** What some parameters can't do without. */
    private static final Map<String, Map<String, String>> BESIDE = Map.of(
            "within", Map.of("near", "Salford"),
            "regionMode", Map.of("region", Drafts.TRAFFORD),
            "evidence", Map.of("maturity", "1"),
            "prefer", Map.of("region", Drafts.TRAFFORD));

    private static String inside;
    private static String outside;
    private static String key;

    @BeforeAll
    static void fill() {
        Directory.empty();
        inside = Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        Api.listed("organisations", Drafts.organisation("Ordsall Warm Suppers"));
        Api.listed("organisations", Drafts.organisation("Salford Silent Grants", "willingness", null));
        Map<String, Object> other = Drafts.organisation(OUTSIDE);
        other.put("areasServed", List.of(Drafts.TRAFFORD));
        other.put("base", Map.of("area", Drafts.TRAFFORD));
        other.put("sectors", List.of("AR"));
        other.put("supports", List.of("bsl"));
        other.put("offers", List.of("venue", "mentoring"));
        other.put("needs", List.of("mentoring"));
        other.put("summary", "Suppers, loaves and strings.");
        other.put("kind", "council");
        other.put("size", "major");
        other.put("claimed", Map.of("rung", 7, "statedOn", "2026-01-01"));
        outside = Api.listed("organisations", other);
        Api.listed("case-studies", Drafts.caseStudy("Strings for all", 6, outside));
        key = People.pageKey(Map.of("region", List.of("Salford"), "sector", List.of("SW")));
    }

    static Stream<String> parameters() {
        return WIDER.keySet().stream();
    }

    @Test
    void every_parameter_of_a_search_is_tried() {
        assertThat(SearchParameters.NAMES)
                .containsAll(WIDER.keySet())
                .hasSize(WIDER.size() + 1)
                .contains("cursor");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void no_parameter_widens_it(String name) {
        Response open = asked(Api.reader(), name);
        assertThat(open.<List<String>>path("items.organisation.name"))
                .as(open.asString())
                .contains(OUTSIDE);
        Response limited = asked(reader(), name);
        assertThat(limited.statusCode()).as(limited.asString()).isEqualTo(200);
        assertThat(limited.asString()).doesNotContain("Quokka", outside);
        assertThat(limited.<Integer>path("total.value"))
                .isEqualTo(limited.<List<?>>path("items").size())
                .isLessThan(open.<Integer>path("total.value"));
    }

    @Test
    void all_parameters_together_do_not_either() {
        RequestSpecification asked = reader();
        Map<String, String> all = new TreeMap<>(WIDER);
        all.put("prefer", "region,sector,maturity,offers,needs,supports,type,size");
        all.put("q", "quokka ukulele loaves suppers grants");
        all.put("region", "K02000001");
        all.remove("near");
        all.remove("within");
        all.forEach(asked::queryParam);
        Response answer = asked.get(SEARCH);
        assertThat(answer.<List<String>>path("items.organisation.name"))
                .as(answer.asString())
                .containsExactlyInAnyOrder("Weaste Warm Loaves", "Ordsall Warm Suppers", "Salford Silent Grants");
        assertThat(answer.<Integer>path("facets.sector.find { it.code == 'SW' }.count"))
                .isEqualTo(3);
        assertThat(answer.<Object>path("facets.sector.find { it.code == 'AR' }"))
                .isNull();
    }

    @Test
    void what_is_asked_narrows_it_further() {
        assertThat(reader().get(SEARCH + "?q=loaves").<List<String>>path("items.organisation.name"))
                .containsExactly("Weaste Warm Loaves");
        assertThat(reader().get(SEARCH + "?region=" + Drafts.TRAFFORD).<Integer>path("total.value"))
                .isZero();
    }

    @Test
    void an_empty_answer_hints_at_nobody_outside() {
        String nobody = SEARCH + "?sector=AR&willing=stated";
        assertThat(reader().get(nobody).<Integer>path("suggestion.total")).isEqualTo(2);
        assertThat(Api.reader().get(SEARCH + "?sector=AR&region=Salford").<Integer>path("suggestion.total"))
                .isGreaterThan(0);
        assertThat(reader().get(SEARCH + "?sector=AR&q=ukulele").<Integer>path("suggestion.total"))
                .isEqualTo(reader().get(SEARCH).<Integer>path("total.value"));
    }

    @Test
    void a_word_that_only_others_have_is_not_taken_for_the_one_meant() {
        assertThat(Api.reader().get(SEARCH + "?q=quoka").<String>path("suggestion.q"))
                .isEqualTo("quokka");
        assertThat(reader().get(SEARCH + "?q=quoka").asString()).doesNotContain("quokka");
        assertThat(reader().get(SEARCH + "?q=warm quoka").asString()).doesNotContain("quokka");
        assertThat(reader().get(SEARCH + "?q=supers").<String>path("suggestion.q"))
                .isEqualTo("suppers");
    }

    @Test
    void words_that_only_others_have_together_are_looked_for_apart() {
        assertThat(Api.reader().get(SEARCH + "?q=suppers-loaves").<List<String>>path("items.organisation.name"))
                .containsExactly(OUTSIDE);
        assertThat(reader().get(SEARCH + "?q=suppers-loaves").<List<String>>path("items.organisation.name"))
                .containsExactlyInAnyOrder("Weaste Warm Loaves", "Ordsall Warm Suppers");
    }

    @Test
    void names_of_others_are_not_suggested() {
        String typed = "/api/v1/suggest?willing=any&limit=20&q=";
        assertThat(Api.reader().get(typed + "quok").asString()).contains(OUTSIDE);
        assertThat(reader().get(typed + "quok").<List<?>>path("items")).isEmpty();
        assertThat(reader().get(typed + "qoukka").<List<?>>path("items")).isEmpty();
        assertThat(reader().get(typed + "weas").<List<String>>path("items.text"))
                .contains("Weaste Warm Loaves");
        assertThat(reader().get(typed + "traff").<List<String>>path("items.kind"))
                .contains("area")
                .doesNotContain("organisation");
    }

    @Test
    void others_match_nobody() {
        String matches = "/api/v1/organisations/" + inside + "/matches?willing=any&limit=100";
        assertThat(Api.reader().get(matches).asString()).contains(OUTSIDE);
        assertThat(reader().get(matches).<List<String>>path("items.organisation.name"))
                .containsExactlyInAnyOrder("Ordsall Warm Suppers", "Salford Silent Grants");
        assertThat(reader().get("/api/v1/organisations/" + outside + "/matches?limit=100")
                        .asString())
                .doesNotContain("Quokka");
    }

    @Test
    void a_cursor_goes_on_only_under_the_filter_it_was_made_under() {
        String first = SEARCH + "?limit=1&willing=any";
        String other = People.pageKey(Map.of("region", List.of("Salford")));
        String cursor = reader().get(first).path("next");
        assertThat(reader().get(first + "&cursor=" + cursor).statusCode()).isEqualTo(200);
        assertThat(with(other).get(first + "&cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(Api.reader().get(first + "&cursor=" + cursor).statusCode()).isEqualTo(400);
        String open = Api.reader().get(first).path("next");
        assertThat(reader().get(first + "&cursor=" + open).<String>path("errors[0].field"))
                .isEqualTo("cursor");
    }

    @Test
    void those_cleared_by_hand_are_all_there_is() {
        Stream<String> strangers = IntStream.range(0, 998).mapToObj(i -> new UUID(9, i).toString());
        List<String> many = Stream.concat(strangers, Stream.of(inside, outside)).toList();
        RequestSpecification byHand = with(People.pageKey(Map.of("organisations", many)));
        assertThat(byHand.get(SEARCH + "?q=warm loaves suppers quokka club in the evening")
                        .<List<String>>path("items.organisation.name"))
                .containsExactlyInAnyOrder("Weaste Warm Loaves", OUTSIDE);
        RequestSpecification both = with(People.pageKey(Map.of("organisations", many, "region", List.of("Trafford"))));
        assertThat(both.get(SEARCH).<List<String>>path("items.organisation.name"))
                .containsExactly(OUTSIDE);
    }

    @Test
    void every_part_of_a_filter_holds_back() {
        Map<String, Object> onlyOutside = Map.of(
                "sector", List.of("AR"),
                "supports", List.of("bsl"),
                "offers", List.of("venue", "mentoring"),
                "needs", List.of("mentoring"),
                "type", List.of("council,charity"),
                "size", List.of("major"),
                "maturity", 6);
        onlyOutside.forEach((name, value) -> found(Map.of(name, value), OUTSIDE));
        found(Map.of("maturity", 7, "evidence", "claimed"), OUTSIDE);
        found(Map.of("region", List.of("Trafford"), "regionMode", "based"), OUTSIDE);
        found(Map.of("willing", "stated", "region", List.of("Salford")), "Weaste Warm Loaves", "Ordsall Warm Suppers");
        found(Map.of("offers", List.of("venue", "training")));
    }

    private static void found(Map<String, ?> filter, String... names) {
        Response answer = with(People.pageKey(filter)).get(SEARCH + "?willing=any&limit=100");
        assertThat(answer.<List<String>>path("items.organisation.name"))
                .as(filter.toString())
                .containsExactlyInAnyOrder(names);
    }

    private static Response asked(RequestSpecification asking, String name) {
        asking.queryParam(name, WIDER.get(name));
        BESIDE.getOrDefault(name, Map.of()).forEach(asking::queryParam);
        return asking.get(SEARCH);
    }

    private static RequestSpecification reader() {
        return with(key);
    }

    private static RequestSpecification with(String sent) {
        return Api.reader().header("X-API-Key", sent);
    }
}
