package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom asks in Welsh, search says everything in Welsh. */
@QuarkusTest
class SearchInWelshTest {

    private static final String UNITED_KINGDOM = "K02000001";
    private static final String GREATER_LINCOLNSHIRE = "E47000017";
    private static final String ENGLISH = "(?i)\\b(the|in|are|it|of|and|not|from|that|has|works|based|rung)\\b";

    private static String asking;

    @BeforeAll
    static void fill() {
        Directory.empty();
        asking = org("Asking", Drafts.SALFORD, "HE", Map.of("needs", List.of("mentoring"), "offers", List.of("venue")));
        study("Cael gwybod", 3, asking);
        String loaves = org(
                "Weaste Warm Loaves",
                Drafts.SALFORD,
                "SW",
                Map.of("base", Map.of("area", Drafts.SALFORD), "offers", List.of("mentoring", "training")));
        study("Sourdough after dark", 7, loaves);
        org(
                "Bara Caerdydd",
                Drafts.CARDIFF,
                "AR",
                Map.of(
                        "base",
                        Map.of("area", Drafts.CARDIFF, "lat", 51.48, "lon", -3.18),
                        "needs",
                        List.of("venue"),
                        "claimed",
                        Map.of("rung", 4, "statedOn", "2026-01-01")));
        String everywhere =
                org("Everywhere", UNITED_KINGDOM, "HO", Map.of("claimed", Map.of("rung", 6, "statedOn", "2026-01-01")));
        study("Dylunio", 6, everywhere);
        org("Fenland Voices", GREATER_LINCOLNSHIRE, "AR", Map.of());
        Map<String, Object> imported = Drafts.organisation("Silent Trust", "willingness", null);
        imported.put("areasServed", List.of());
        imported.put("base", Map.of("area", Drafts.SALFORD));
        imported.put("summary", "Gives small grants for ukuleles.");
        Api.listed("organisations", imported);
    }

    private static String org(String name, String area, String sector, Map<String, Object> more) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("areasServed", List.of(area));
        draft.put("sectors", List.of(sector));
        draft.putAll(more);
        return Api.listed("organisations", draft);
    }

    private static void study(String title, int rung, String organisation) {
        Api.listed("case-studies", Drafts.caseStudy(title, rung, organisation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            region=Salford                     | Mae'n gweithio yma: Salford.
            region=Salford                     | Mae'n gweithio ledled y Deyrnas Unedig, sy'n cynnwys Salford.
            region=Wales                       | Mae'n gweithio yma: Caerdydd, sydd o fewn Cymru.
            region=E12000003                   | Mae'n gweithio yma: Greater Lincolnshire, ac mae rhan o'r ardal honno o fewn Swydd Efrog a'r Humber.
            region=Wales&regionMode=based      | Mae wedi'i leoli yma: Caerdydd, sydd o fewn Cymru.
            region=Salford&willing=any         | Mae wedi'i leoli yma: Salford; nid yw wedi dweud ble mae'n gweithio.
            willing=any                        | Dywedodd ar 15 Ionawr 2026 y byddai'n rhannu grym.
            willing=any                        | Nid yw wedi dweud eto a fyddai'n rhannu grym.
            near=Cardiff                       | Mae wedi'i leoli tua 4 km o'r lle hwn: Caerdydd.
            near=51.48,-3.18                   | Mae wedi'i leoli llai nag 1 km o'r lle hwn: 51.48, -3.18.
            near=Salford                       | Mae wedi'i leoli rywle o fewn Salford.
            near=Trafford&sort=distance        | Mae wedi'i leoli rywle o fewn Salford, tua 8 km i ffwrdd.
            near=Trafford&sort=distance        | Yr agosaf sy'n dod gyntaf; mae'r rhai sydd yr un mor agos yn cymryd eu tro, mewn trefn sy'n newid bob dydd.
            sector=HE,AR                       | Mae'n gweithio ar hyn: celfyddydau.
            maturity=6                         | Mae ei astudiaethau achos yn cadarnhau gris 6 (dylunio gyda'n gilydd).
            maturity=4&evidence=claimed        | Mae'n dweud ei fod ar ris 4 (cael eich holi); nid oes astudiaeth achos gyfredol sy'n cadarnhau hynny.
            evidence=claimed                   | Mae'n dweud ei fod ar ris 6 (dylunio gyda'n gilydd), ac mae ei astudiaethau achos yn cadarnhau hynny.
            evidence=claimed                   | Nid yw wedi dweud ar ba ris y mae.
            supports=childcare                 | Ar gael i bawb sy'n cymryd rhan: gofal plant.
            offers=mentoring,training          | Byddai'n cynnig: rhywun i'ch arwain, hyfforddiant.
            needs=venue                        | Mae'n chwilio am: lle i gyfarfod.
            type=communityGroup                | Dyma'r math o sefydliad: grŵp cymunedol.
            size=micro                         | Dyma ei faint: llai na £10,000 y flwyddyn.
            sort=fair                          | Pawb yn ei dro: mae'r drefn yn newid bob dydd, ac nid yw maint, incwm nac oedran neb yn cyfrif.
            sort=name                          | Yn ôl enw, o A i Z.
            sort=recent                        | Y cofnodion a newidiodd ddiwethaf sy'n dod gyntaf.
            """)
    void what_is_asked_for_is_answered_in_welsh(String query, String sentence) {
        assertThat(inWelsh("/api/v1/search?" + query)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            loaves            | Y rhai sy'n cyfateb orau i'ch geiriau sy'n dod gyntaf; os yw dau yn gyfartal maent yn cymryd eu tro, mewn trefn sy'n newid bob dydd.
            loaves            | Mae eich geiriau yn yr enw.
            sourdough         | Mae eich geiriau yn yr astudiaeth achos “Sourdough after dark”.
            loaves salford    | Mae “loaves” yn yr enw; mae “salford” yn y mannau lle mae'n gweithio neu wedi'i leoli.
            voice             | Mae “voice” (fel “Voices”) yn yr enw.
            warm bara loaves  | Mae pob un o'r rhain yn yr enw: “warm”, “loaves”; nid yw ei eiriau ei hun yn cynnwys: “bara”.
            warm loavse       | Mae'n debyg mai “warm loaves” oedd gennych mewn golwg, felly dyma'r canlyniadau ar gyfer hynny.
            ukuleles          | Nid oes neb addas ymhlith y rhai sydd wedi dweud y byddent yn rhannu grym; mae 1 sefydliad addas sydd heb ddweud hynny eto.
            """)
    void words_are_answered_in_welsh(String words, String sentence) {
        assertThat(inWelsh("/api/v1/search?q=" + words)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            region=Wales&q=sourdough   | Heb yr ardal
            near=Cardiff&q=sourdough   | Heb y pellter
            sector=AR&q=sourdough      | Heb y maes gwaith
            maturity=7&q=everywhere    | Heb y gris
            offers=funding&q=sourdough | Heb yr hyn y dylent ei gynnig
            needs=funding&q=sourdough  | Heb yr hyn y dylent fod yn chwilio amdano
            supports=bsl&q=sourdough   | Heb y cymorth i gymryd rhan
            type=nhs&q=sourdough       | Heb y math o sefydliad
            size=major&q=sourdough     | Heb y maint
            """)
    void where_nobody_fits_the_wish_to_give_up_is_named_in_welsh(String query, String without) {
        assertThat(inWelsh("/api/v1/search?" + query))
                .contains("Nid oes neb yn cyfateb i hynny i gyd. " + without + ", mae 1 sefydliad.");
    }

    @Test
    void wishes_that_are_not_met_are_told_in_welsh() {
        assertThat(inWelsh("/api/v1/search?region=Salford&sector=SW&maturity=7&supports=bsl"
                        + "&prefer=region,sector,maturity,supports"))
                .contains(
                        "Y rhai sy'n bodloni'r nifer fwyaf o'r dymuniadau sy'n dod gyntaf; os yw dau yn gyfartal maent yn"
                                + " cymryd eu tro, mewn trefn sy'n newid bob dydd.",
                        "Mae'n gweithio mewn mannau eraill.",
                        "Mae'n gweithio mewn meysydd eraill.",
                        "Mae ei astudiaethau achos yn cadarnhau gris 3 (cael gwybod), sy'n is na'r un y gofynnwyd amdano.",
                        "Nid oes astudiaeth achos gyfredol sy'n cadarnhau unrhyw ris.",
                        "Nid yw'n dweud: Iaith Arwyddion Prydain (BSL).");
        assertThat(inWelsh("/api/v1/search?region=Salford&regionMode=based&maturity=7&evidence=claimed"
                        + "&prefer=region,maturity"))
                .contains(
                        "Mae wedi'i leoli yn rhywle arall.",
                        "Mae'n dweud ei fod ar ris 4 (cael eich holi), sy'n is na'r un y gofynnwyd amdano.");
    }

    @Test
    void matches_are_explained_in_welsh() {
        assertThat(inWelsh("/api/v1/organisations/" + asking + "/matches"))
                .contains(
                        "Gallai ddangos y ffordd: mae ei astudiaethau achos yn cadarnhau gris 7 (penderfynu a gwneud gyda'n"
                                + " gilydd), a byddai'n arwain eraill.",
                        "Mae'n dweud ei fod lle mae'r cam nesaf yn arwain: gris 4 (cael eich holi).",
                        "Nid yw un cam ymlaen, ac ni wyddom ei fod yn arwain eraill.");
    }

    /** All sentences of the Welsh answer, of which none may be in English. */
    private static List<String> inWelsh(String path) {
        List<String> welsh = sentences(path, "cy");
        List<String> english = sentences(path, "en");
        assertThat(welsh).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
        assertThat(welsh)
                .allSatisfy(text -> assertThat(text.replaceAll("“[^”]*”", "")).doesNotContainPattern(ENGLISH));
        return welsh;
    }

    private static List<String> sentences(String path, String language) {
        JsonPath answer = given().header("Accept-Language", language)
                .queryParam("seed", 1)
                .queryParam("limit", 100)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .extract()
                .jsonPath();
        List<String> sentences = new ArrayList<>(answer.getList("items.reasons.flatten().text", String.class));
        sentences.add(answer.getString("order.text"));
        if (answer.get("suggestion") != null) {
            sentences.add(answer.getString("suggestion.text"));
        }
        return sentences;
    }
}
