package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.LogLines;
import org.alongside.Sql;
import org.alongside.curation.Proposals;
import org.alongside.introduction.Asking;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.Written;
import org.alongside.report.ReportLimits;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held on a person is handed over, or erased, whole. */
@QuarkusTest
class PeopleTest {

    private static final String PATH = "/api/v1/people";
    private static final String ROSA = "Rosa@people.example.org";
    private static final String MAIR = "mair@champions.example.org";

    @Inject
    OneTimeLinks links;

    private String name;
    private String organisation;
    private String champion;

    /** Rosa curates, is a champion, speaks for an organisation, asks for an introduction and answers for a key. */
    @BeforeEach
    void let_rosa_be_everywhere() {
        Directory.empty();
        ReportLimits.forget();
        Sql.run("delete from account where lower(email) = lower('" + ROSA + "')");
        Sql.run("delete from api_key where owner like '%people.example.org%'");
        name = "rosa-" + UUID.randomUUID();
        Api.admin()
                .body(Map.of("name", name, "email", ROSA, "role", "curator", "password", People.PASSWORD))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        Api.admin()
                .body(Map.of("name", "A site", "owner", "Rosa, " + ROSA, "scopes", List.of("read")))
                .post("/api/v1/keys")
                .then()
                .statusCode(201);
        organisation = as(name).header("Idempotency-Key", "rosa-lists-" + name)
                .body(Drafts.organisation("Rosa's Loaves", "description", "Write to " + ROSA))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        champion = Api.listed("champions", Drafts.champion("Rosalind Thimble", ROSA));
        as(name).body(Map.of("email", ROSA, "name", "Rosa", "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + organisation + "/contact")
                .then()
                .statusCode(lessThan(300));
        String mair = Api.listed("champions", Drafts.champion("Mair", MAIR));
        Asking.ask(Asking.draft(mair, ROSA)).then().statusCode(202);
        Asking.confirm(ROSA).then().statusCode(200);
        Proposals.unconfirmed(ROSA, Proposals.change(organisation, Drafts.organisation("Rosa's Bread")));
        Map<String, Object> proposed = Proposals.creation("champion", Drafts.champion("Rosalind Thimble", ROSA));
        proposed.put("why", "Rosalind Thimble asked me, from " + ROSA);
        Proposals.waiting(proposed);
        stranger(Map.of(
                        "kind",
                        "organisation",
                        "id",
                        organisation,
                        "matter",
                        "wrong",
                        "text",
                        "It moved",
                        "email",
                        ROSA))
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
        stranger(Map.of("organisation", organisation, "email", ROSA, "name", "Rosa"))
                .post("/api/v1/claims")
                .then()
                .statusCode(202);
        QuarkusTransaction.requiringNew()
                .run(() -> links.make("somethingElse", UUID.randomUUID(), Map.of("email", ROSA), Duration.ofDays(1)));
    }

    @Test
    void everything_held_on_an_address_is_handed_over() {
        ValidatableResponse export = export(ROSA)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(
                        "items.what",
                        hasItems(
                                "account",
                                "key",
                                "entry as a champion",
                                "contact of an organisation",
                                "introduction asked for",
                                "letter",
                                "link that works once",
                                "proposal",
                                "proposal that names the address",
                                "proposal without an account",
                                "proposal to list this person as a champion",
                                "report of something wrong",
                                "claim of an entry",
                                "published entry that names the address",
                                "requests that could be sent again"));
        export.body("items.find { it.what == 'account' }.data.name", equalTo(name));
        export.body("items.find { it.what == 'entry as a champion' }.data.displayName", equalTo("Rosalind Thimble"));
        export.body("items.find { it.what == 'introduction asked for' }.data.about", not(empty()));
    }

    @Test
    void an_address_nobody_knows_has_nothing() {
        export("nobody@people.example.org").then().statusCode(200).body("items", empty());
        erase("nobody@people.example.org").then().statusCode(200).body("erased", empty(), "kept", empty());
    }

    @Test
    void what_is_erased_is_gone_and_history_goes_on_without_the_person() {
        erase(ROSA)
                .then()
                .statusCode(200)
                .body(
                        "erased.what",
                        hasItems(
                                "accounts",
                                "names at keys",
                                "entries as a champion",
                                "contacts of organisations",
                                "introductions asked for",
                                "letters",
                                "links that work once",
                                "names at proposals",
                                "names at decisions",
                                "mentions of the address in proposals",
                                "addresses of who proposed without an account",
                                "proposals to list this person as a champion",
                                "addresses at reports",
                                "names and addresses at other claims"))
                .body("kept.what", hasItems("records of consent", "published entries that name the address"))
                .body("kept.why", hasItem(not(empty())));
        assertThat(everywhereBut("organisation")).doesNotContain("rosa@people", "Rosa@people", name, "Rosalind");
        assertThat(Sql.column(
                        "select made_by || ', ' || decided_by from proposal where origin = 'API' and target_id = '"
                                + organisation + "'"))
                .containsExactly("somebody no longer here, somebody no longer here");
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(410);
        as(name).get("/api/v1/introductions").then().statusCode(401);
        export(ROSA).then().body("items.what", equalTo(List.of("published entry that names the address")));
    }

    @Test
    void whoever_was_asked_can_no_longer_answer_who_is_gone() {
        String token = Written.tokenTo(MAIR);
        erase(ROSA).then().statusCode(200).body("erased.what", hasItem("letters about them"));
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        assertThat(Sql.column("select text from letter where text is not null")).isEmpty();
    }

    @Test
    void what_somebody_signed_who_signs_in_elsewhere_is_theirs_too() {
        Sql.run("update proposal set made_by = 'oidc:" + ROSA.toLowerCase(Locale.ROOT)
                + "', decided_by = 'oidc:thimble' where action = 'CREATE' and target_id = '" + organisation + "'");
        String more = PATH + "/exports";
        export(ROSA).then().body("items.what", not(hasItem("proposals this person decided")));
        Api.admin()
                .body(Map.of("email", ROSA, "signsAs", "oidc:thimble"))
                .post(more)
                .then()
                .body("items.what", hasItems("proposal", "proposals this person decided"));
        Api.admin()
                .body(Map.of("email", ROSA, "signsAs", "admin"))
                .post(more)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("signsAs"));
        Api.admin()
                .body(Map.of("email", ROSA, "signsAs", "oidc:thimble", "reason", "They asked for it."))
                .post(PATH + "/erasures")
                .then()
                .statusCode(200);
        assertThat(Sql.column(
                        "select made_by || ', ' || decided_by from proposal where action = 'CREATE' and target_id = '"
                                + organisation + "'"))
                .containsExactly("somebody no longer here, somebody no longer here");
    }

    @Test
    void a_file_somebody_is_looking_at_is_held_and_goes_with_them() throws IOException {
        UUID id = UUID.randomUUID();
        Sql.run("insert into upload (id, account, file_name, encoding, columns, received_at) values ('" + id + "', '"
                + name + "', 'rosas.csv', 'UTF-8', '{name}', now())");
        Path folder = Path.of(ConfigProvider.getConfig().getValue("alongside.imports.directory", String.class));
        Path file = Files.writeString(Files.createDirectories(folder).resolve(id + ".csv"), "name\nRosa's Loaves\n");
        export(ROSA)
                .then()
                .body("items.find { it.what == 'file that is being looked at' }.data.fileName", equalTo("rosas.csv"));
        erase(ROSA).then().statusCode(200).body("erased.what", hasItem("files that were being looked at"));
        assertThat(Sql.column("select id from upload where id = '" + id + "'")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void an_address_that_ends_like_another_is_somebody_else_s() {
        String other = "not." + ROSA.toLowerCase(Locale.ROOT);
        String sam = "sam@champions.example.org";
        Asking.ask(Asking.draft(Api.listed("champions", Drafts.champion("Sam", sam)), other))
                .then()
                .statusCode(202);
        Asking.confirm(other).then().statusCode(200);
        Asking.answer(sam, "accept").then().statusCode(200);
        Sql.run(
                "insert into draft (id, account, kind, typed, updated_at) values (gen_random_uuid(), 'somebody', 'organisation',"
                        + " '[{\"name\": \"description\", \"values\": [\"Write to " + other + "\"]}]', now())");
        Sql.run("insert into api_key select gen_random_uuid(), secret, name, '" + other
                + "', scopes, requests_per_minute, 'admin', created_at, expires_at from api_key limit 1");
        QuarkusTransaction.requiringNew()
                .run(() -> links.make("another", UUID.randomUUID(), Map.of("email", other), Duration.ofDays(1)));
        erase(ROSA).then().statusCode(200);
        assertThat(Written.lastTo(sam)).contains(other);
        assertThat(Sql.column("select typed::text from draft")).hasSize(1);
        assertThat(Sql.column("select owner from api_key where owner like '%people.example.org'"))
                .containsExactly(other);
        assertThat(Sql.column("select purpose from one_time_link where data is not null"))
                .containsExactly("another");
    }

    @Test
    void what_was_reported_is_forgotten_once_it_has_been_decided_and_said_to_be_kept_until_then() {
        Sql.run("update report set text = 'It moved; ring me on 0161 496 0000'");
        erase(ROSA).then().body("kept.what", hasItem("words of reports that wait to be decided"));
        assertThat(Sql.column("select text from report")).containsExactly("It moved; ring me on [contact removed]");
        Sql.run("update report set email = '" + ROSA + "', status = 'DISMISSED', decided_at = now()");
        erase(ROSA).then().body("erased.what", hasItem("words of reports that have been decided"));
        assertThat(Sql.column("select text from report")).containsOnlyNulls();
    }

    @Test
    void a_letter_that_happens_to_say_the_same_stays_and_those_about_what_they_asked_for_go() {
        String dafydd = "dafydd@champions.example.org";
        Map<String, Object> draft = Asking.draft(Api.listed("champions", Drafts.champion("Dafydd", dafydd)), ROSA);
        draft.put("about", "a");
        draft.put("share", Map.of("email", false, "phone", "0161 496 0147"));
        Asking.ask(draft).then().statusCode(202);
        Asking.confirm(ROSA).then().statusCode(200);
        Asking.answer(dafydd, "accept").then().statusCode(200);
        String other = Api.listed("champions", Drafts.champion("Sam", "sam@champions.example.org"));
        Asking.ask(Asking.draft(other, "else@people.example.org")).then().statusCode(202);
        erase(ROSA).then().statusCode(200);
        assertThat(Written.to("else@people.example.org")).hasSize(1);
        assertThat(Written.to(dafydd)).isEmpty();
    }

    @Test
    void a_block_is_kept_as_a_promise_and_said_so() {
        Asking.answer(MAIR, "block").then().statusCode(200);
        export(ROSA).then().body("items.what", hasItem("people who want to hear no more of this address"));
        erase(ROSA).then().statusCode(200).body("kept.what", hasItem("blocks"));
        assertThat(Sql.column("select sender from introduction_block"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64}");
    }

    @Test
    void the_directory_is_never_left_without_an_admin() {
        String address = "only.admin@people.example.org";
        Sql.run("update account set email = '" + address + "' where role = 'admin'");
        try {
            erase(address).then().statusCode(409);
            assertThat(Sql.column("select email from account where name = 'admin'"))
                    .containsExactly(address);
        } finally {
            Sql.run("update account set email = null where role = 'admin'");
        }
    }

    @Test
    void that_somebody_asked_is_kept_without_the_address() {
        try (LogLines log = new LogLines()) {
            Sql.run("delete from person_request");
            export(ROSA).then().statusCode(200);
            Api.admin()
                    .body(Map.of("email", ROSA, "reason", "They wrote from " + ROSA))
                    .post(PATH + "/erasures")
                    .then()
                    .statusCode(200);
            List<String> requests = Sql.column("select request::text from person_request as request order by made_at");
            assertThat(requests).hasSize(2).allMatch(row -> row.contains("admin"));
            assertThat(requests.get(1)).contains("They wrote from [contact removed]");
            assertThat(String.join("\n", requests)).doesNotContainIgnoringCase(ROSA);
            assertThat(log.lines()).anyMatch(line -> line.contains("export of what is held on the person"));
            assertThat(String.join("\n", log.lines())).doesNotContainIgnoringCase(ROSA);
        }
    }

    @Test
    void only_admins_ask_and_say_whom_they_mean() {
        for (String path : List.of(PATH + "/exports", PATH + "/erasures")) {
            Api.reader()
                    .contentType("application/json")
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(401);
            as(name).body(Map.of()).post(path).then().statusCode(403);
            Api.admin()
                    .body(Map.of("email", "no address"))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("email"));
        }
    }

    private static RequestSpecification stranger(Map<String, ?> body) {
        return Api.reader().contentType("application/json").body(body);
    }

    private static Response export(String email) {
        return Api.admin().body(Map.of("email", email)).post(PATH + "/exports");
    }

    private static Response erase(String email) {
        return Api.admin()
                .body(Map.of("email", email, "reason", "They asked for it."))
                .post(PATH + "/erasures");
    }

    private static RequestSpecification as(String name) {
        return Api.reader().header("Authorization", People.basic(name)).contentType("application/json");
    }

    /** Every row of every table, except one's. */
    private static String everywhereBut(String left) {
        StringBuilder all = new StringBuilder();
        for (String table : Sql.column("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name not in ('" + left + "', 'organisation_name',"
                + " 'postcode', 'area', 'area_alias')")) {
            Sql.column("select entry::text from \"" + table + "\" as entry")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }
}
