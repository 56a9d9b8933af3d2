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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.LogLines;
import org.alongside.Sql;
import org.alongside.introduction.Asking;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.Written;
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
                                "mentions of the address in proposals"))
                .body("kept.what", hasItems("records of consent", "published entries that name the address"))
                .body("kept.why", hasItem(not(empty())));
        assertThat(everywhereBut("organisation")).doesNotContain("rosa@people", "Rosa@people", name, "Rosalind");
        assertThat(Sql.column(
                        "select made_by || ', ' || decided_by from proposal where target_id = '" + organisation + "'"))
                .containsExactly("somebody no longer here, somebody no longer here");
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(410);
        as(name).get("/api/v1/introductions").then().statusCode(401);
        export(ROSA).then().body("items.what", equalTo(List.of("published entry that names the address")));
    }

    @Test
    void whoever_was_asked_can_no_longer_answer_who_is_gone() {
        String token = Written.tokenTo(MAIR);
        erase(ROSA).then().statusCode(200).body("erased.what", hasItem("letters that passed them on"));
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        assertThat(Sql.column("select text from letter where text is not null")).isEmpty();
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
