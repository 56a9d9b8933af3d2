package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.admin.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is sent in, its columns are told apart, it is tried and imported, all on pages. */
@QuarkusTest
class ImportPagesTest {

    private static final String IMPORTS = "/admin/imports";
    private static final String THEIRS = """
            Charity name,Legal form,Tags,Local authority,Ref,Colour
            Canal Bakers,CIO,HE;SW,Salford,1,red
            Weir Street Cooks,Charity,SW,Narnia,2,blue
            ,CIO,SW,Salford,3,green
            """;

    @Inject
    EntityManager entities;

    private Visitor admin;

    @BeforeEach
    void start_empty() {
        Directory.empty();
        admin = Visitor.admin();
    }

    @Test
    void a_file_of_anybody_s_is_understood_tried_and_imported() {
        Page file = send(THEIRS);
        String action = action(file);
        assertThat(file.html().select("h1").text()).contains("theirs.csv");
        assertThat(chosen(file)).containsExactly("name", "kind", "sectors", "base.area", "source.id", "");
        assertThat(file.html().select(".wide tbody tr")).hasSize(3);
        Page nameless = admin.press(file, action, "show", Map.of());
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html().select(".faults a").attr("href")).isEqualTo("#value-source-name");
        assertThat(nameless.html().getElementById("value-source-name-fault").text())
                .contains("Where the file comes from is needed");
        Page asked = admin.press(nameless, action, "show", Map.of("value.source.name", "County list"));
        assertThat(asked.html()
                        .select("section[aria-labelledby=tried] tbody tr")
                        .first()
                        .text())
                .contains("Not taken");
        Page shown = admin.press(asked, action, "show", Map.of("meaning[CIO]", "charity"));
        assertThat(shown.html().getElementById("tried").hasAttr("autofocus")).isTrue();
        assertThat(rows(shown))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("Row 1", "Taken", "Canal Bakers", "Salford", "Charity", "County list"),
                        row -> assertThat(row).contains("Row 2", "Taken in part", "is not an area we know", "Narnia"),
                        row -> assertThat(row).contains("Row 3", "Not taken", "Name is needed"));
        assertThat(shown.html().select("details pre").text()).contains("\"column\":\"Charity name\"");
        Page tried = finished(admin.press(shown, action, "try", Map.of()));
        assertThat(tried.text()).contains("Nothing was written");
        assertThat(tried.html().select("h1 .mark").text()).isEqualTo("dry run");
        assertThat(Api.reader().get("/api/v1/organisations").jsonPath().getList("items"))
                .isEmpty();
        Page imported = finished(admin.press(shown, action, "import", Map.of()));
        assertThat(imported.html().select("dl.counts").text()).contains("New 2", "Not taken 1");
        assertThat(imported.text()).contains("Nothing was read from “Colour”");
        assertThat(imported.html().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Row 2", "Taken in part", "Narnia"))
                .anySatisfy(row -> assertThat(row).contains("Row 3", "Not taken", "is needed"));
        assertThat(Api.reader().get("/api/v1/organisations").jsonPath().getList("items.name"))
                .containsExactlyInAnyOrder("Canal Bakers", "Weir Street Cooks");
        assertThat(admin.get(IMPORTS).html().select("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void what_was_tried_is_imported_just_so_or_changed() {
        Page file = send(THEIRS);
        String action = action(file);
        Page tried = finished(admin.press(
                file,
                action,
                "try",
                Map.of(
                        "column[5]",
                        "summary",
                        "column[3]",
                        "",
                        "value.kind",
                        "cic",
                        "value.source.name",
                        "County list")));
        assertThat(admin.get(IMPORTS).html().select("#waiting + table a").eachAttr("href"))
                .contains(action);
        String change = tried.html().select("a[href^=/admin/files/]").attr("href");
        Page again = admin.get(change);
        assertThat(chosen(again)).containsExactly("name", "kind", "sectors", "", "source.id", "summary");
        assertThat(again.html().select("#value-kind option[selected]").val()).isEqualTo("cic");
        assertThat(again.held("value.source.name")).isEqualTo("County list");
        String start = tried.html().select("form[action$=/import]").attr("action");
        Page imported = finished(admin.press(tried, start, Map.of()));
        assertThat(imported.html().select("dl.counts").text()).contains("New 2");
        assertThat(Api.reader().get("/api/v1/organisations").jsonPath().getList("items.summary"))
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(admin.get(IMPORTS).html().select("#waiting + table a").eachAttr("href"))
                .doesNotContain(action);
        String path = start.replaceFirst("/import$", "");
        assertThat(admin.get(path).html().select("form[action$=/import]")).isEmpty();
        assertThat(admin.press(tried, start, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void a_button_pressed_twice_imports_once() {
        Page file = send(THEIRS);
        Map<String, String> mapping = Map.of("column[3]", "", "value.kind", "cic", "value.source.name", "County list");
        finished(admin.press(file, action(file), "import", mapping));
        Page second = finished(admin.press(file, action(file), "import", mapping));
        assertThat(second.html().select("dl.counts").text()).contains("New 2");
        assertThat(Api.reader().get("/api/v1/organisations").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void what_failed_may_be_tried_again() {
        Page file = send(THEIRS);
        Map<String, String> mapping = Map.of("column[3]", "", "value.kind", "cic", "value.source.name", "County list");
        finished(admin.press(file, action(file), "import", mapping));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update import_job set state = 'failed', failure = 'The disk is full'")
                        .executeUpdate());
        Page again = finished(admin.press(file, action(file), "import", mapping));
        assertThat(again.text()).doesNotContain("The disk is full");
        assertThat(again.html().select("dl.counts").text()).contains("As they were 2");
    }

    @Test
    void what_the_words_of_a_file_mean_is_kept_with_what_was_tried() {
        Page file = send(THEIRS);
        Page asked = admin.press(file, action(file), "show", Map.of("value.source.name", "County list"));
        admin.press(asked, action(file), "try", Map.of("meaning[CIO]", "charity"));
        Page again = admin.get(action(file));
        assertThat(again.html()
                        .getElementsByAttributeValue("name", "meaning[CIO]")
                        .select("option[selected]")
                        .val())
                .isEqualTo("charity");
    }

    @Test
    void what_is_missing_is_said_in_the_page_s_own_words() {
        Page file = send("Who,What\nA,B\n");
        Page wrong = admin.press(file, action(file), "show", Map.of("column[0]", "summary", "column[1]", "summary"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.title()).startsWith("1 error: ");
        assertThat(wrong.html().select(".faults").text()).contains("so is another column");
        Page nameless = admin.press(wrong, action(file), "import", Map.of("column[1]", ""));
        assertThat(nameless.html().select(".faults li").eachText())
                .containsExactly(
                        "Say which column has the name.",
                        "Say which column tells what an organisation is, or choose one for all.");
        assertThat(chosen(nameless)).containsExactly("summary", "");
        Page well = admin.press(
                nameless, action(file), "show", Map.of("column[0]", "name", "value.kind", "communityGroup"));
        assertThat(rows(well)).singleElement().satisfies(row -> assertThat(row).contains("Taken", "Community group"));
    }

    @Test
    void a_row_that_looks_like_an_entry_leads_to_it() {
        String listed = Api.listed("organisations", Drafts.organisation("Twin Kettles"));
        Page file = send("name,kind,areasServed\nTwin Kettles,charity,E08000006\n");
        Page imported = finished(admin.press(file, action(file), "import", Map.of()));
        assertThat(imported.html().select("tbody a").attr("href")).isEqualTo("/admin/entries/" + listed);
        assertThat(imported.html().select("tbody tr").text())
                .contains("Look at it")
                .doesNotContain(listed);
    }

    @Test
    void what_is_no_csv_is_not_taken() {
        Page wrong =
                admin.upload(admin.get(IMPORTS), IMPORTS, "sheet.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, Map.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a[href=#file]").text()).contains("save the spreadsheet as");
        Page none = admin.press(admin.get(IMPORTS), IMPORTS, Map.of());
        assertThat(none.status()).isIn(415, 422);
    }

    @Test
    void a_file_is_discarded() {
        Page file = send("name,kind\nA,charity\n");
        Page gone = admin.press(file, action(file), "discard", Map.of());
        assertThat(gone.html().select(".said").text()).contains("The file is gone");
        assertThat(admin.get(action(file)).status()).isEqualTo(404);
    }

    @Test
    void finer_fields_of_work_are_imported_at_once() {
        Page job = admin.upload(
                admin.get(IMPORTS),
                IMPORTS,
                "sectors.csv",
                "code,label,parent_code\nAN,Animals,\nAN951,Voles,AN\n".getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "sectors"));
        assertThat(finished(job).html().select("dl.counts").text()).contains("New 1", "As they were 1");
    }

    @Test
    void how_far_an_import_is_can_be_seen_after_a_reload() {
        Page file = send("name,kind\nProgress,charity\n");
        Page started = admin.press(file, action(file), "import", Map.of());
        assertThat(started.html().select("#import progress").attr("max")).isEqualTo("1");
        assertThat(started.html().select("#import h2")).hasSize(1);
        Page done = finished(started);
        assertThat(done.html().select("progress").attr("value")).isEqualTo("1.0");
        assertThat(done.html().select("label[for=progress]").text()).isEqualTo("1 of 1 rows gone through");
        assertThat(done.html().select("[hx-trigger]")).isEmpty();
    }

    private Page send(String csv) {
        return admin.upload(admin.get(IMPORTS), IMPORTS, "theirs.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** An import's page, once it is over. */
    private Page finished(Page started) {
        String path = started.html().select("#import a[href^=/admin/imports/]").attr("href");
        return path.isEmpty()
                ? started
                : await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> admin.get(path),
                                page -> page.html().select("[hx-trigger]").isEmpty());
    }

    private static String action(Page file) {
        return file.html().select("form[action^=/admin/files/]").attr("action");
    }

    private static List<String> chosen(Page file) {
        return file.html().select("select[name^=column]").stream()
                .map(select -> select.select("option[selected]").val())
                .toList();
    }

    private static List<String> rows(Page shown) {
        return shown.html().select("section[aria-labelledby=tried] tbody tr").eachText();
    }
}
