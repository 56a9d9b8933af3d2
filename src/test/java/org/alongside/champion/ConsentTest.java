package org.alongside.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.introduction.Asking;
import org.alongside.letter.Outbox;
import org.alongside.letter.Written;
import org.alongside.report.Reporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What champions agree to, for how long, and how they are told. */
@QuarkusTest
class ConsentTest {

    private static final String ADDRESS = "mair@champions.example.org";

    private static final LocalDate UNTIL = Drafts.AGREED.plusYears(2);

    @Inject
    Consents consents;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void whoever_is_listed_is_told_so_once_and_how_to_leave() {
        Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        consents.write();
        assertThat(Written.to(ADDRESS))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("You are listed as Mair", day(Locale.ENGLISH), "To be listed and asked")
                        .contains("People may ask to be introduced to you"));
    }

    @Test
    void whoever_speaks_welsh_first_is_told_in_welsh() {
        Api.listed("champions", Drafts.with(Drafts.champion("Mair", ADDRESS), "languages", List.of("cy", "en")));
        consents.write();
        assertThat(Written.lastTo(ADDRESS))
                .contains("Rydych chi wedi'ch rhestru fel Mair", day(Locale.forLanguageTag("cy")));
    }

    @Test
    void another_address_and_another_consent_are_told_of_and_the_same_again_is_not() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        Api.replace("champions", id, Drafts.champion("Mair", ADDRESS)).then().statusCode(200);
        consents.write();
        assertThat(Written.to(ADDRESS)).hasSize(1);
        Api.replace("champions", id, Drafts.champion("Mair", "new." + ADDRESS))
                .then()
                .statusCode(200);
        consents.write();
        assertThat(Written.to("new." + ADDRESS)).hasSize(1);
        Map<String, Object> less = Drafts.champion("Mair");
        less.remove("contact");
        Api.replace("champions", id, less).then().statusCode(200);
        consents.write();
        assertThat(Written.lastTo("new." + ADDRESS)).doesNotContain("People may ask");
    }

    @Test
    void the_link_says_what_it_is_for_and_takes_the_champion_off() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        String token = Written.tokenTo(ADDRESS);
        for (int i = 0; i < 3; i++) {
            look(token)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body("actions", contains("withdraw"))
                    .body("says[0]", containsString("You are listed as Mair"));
        }
        use("renewals", token).then().statusCode(404);
        use("withdrawals", token).then().statusCode(200).body("says", containsString("no longer listed"));
        Api.reader().get("/api/v1/champions/" + id).then().statusCode(410);
        use("withdrawals", token).then().statusCode(410);
        look(token).then().statusCode(410);
    }

    @Test
    void a_name_that_is_hidden_is_neither_in_the_letter_nor_behind_its_link() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        Reporting.hide("champion", id, "displayName");
        consents.write();
        assertThat(Written.lastTo(ADDRESS)).contains("You are listed as Hidden").doesNotContain("Mair");
        look(Written.tokenTo(ADDRESS)).then().body("says[0]", containsString("You are listed as Hidden"));
    }

    @Test
    void the_link_works_for_as_long_as_the_consent_does() {
        Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        assertThat(Sql.column("select expires_at::date::text from one_time_link"))
                .containsExactly(UNTIL.toString());
    }

    @Test
    void a_link_that_went_to_another_address_does_nothing_any_more() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        Sql.run("update champion_contact set consent_until = current_date + 20");
        consents.write();
        List<String> letters = Written.to(ADDRESS);
        Api.replace("champions", id, Drafts.champion("Mair", "new." + ADDRESS))
                .then()
                .statusCode(200);
        consents.write();
        for (String letter : letters) {
            String leave = Outbox.tokens(letter).get(Outbox.tokens(letter).size() - 1);
            look(leave).then().statusCode(410);
            use("withdrawals", leave).then().statusCode(410);
        }
        use("renewals", Outbox.tokens(letters.get(1)).get(0)).then().statusCode(410);
        Api.reader().get("/api/v1/champions/" + id).then().statusCode(200);
        look(Written.tokenTo("new." + ADDRESS)).then().statusCode(200);
    }

    @Test
    void once_they_have_left_no_letter_no_link_and_no_report_tells_of_them() {
        String id = Api.listed("champions", Drafts.champion("Quillfeather", ADDRESS));
        consents.write();
        String leave = Written.tokenTo(ADDRESS);
        Asking.ask(Asking.draft(id, "priya@council.example.org")).then().statusCode(202);
        Asking.confirm("priya@council.example.org").then().statusCode(200);
        Asking.answer(ADDRESS, "accept").then().statusCode(200);
        Asking.ask(Asking.draft(id, "sam@council.example.org")).then().statusCode(202);
        Reporting.hide("champion", id, "displayName");
        Sql.run("update report set text = 'Quillfeather lives above the bakery'");
        assertThat(rows("letter")).hasSize(6).anyMatch(row -> row.contains(ADDRESS));
        use("withdrawals", leave).then().statusCode(200);
        for (String table : List.of("letter", "one_time_link", "report", "champion", "champion_contact")) {
            assertThat(rows(table))
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(ADDRESS) || row.contains("Quillfeather") || row.contains("mailbox"));
        }
        assertThat(Sql.column("select status || ' ' || reason from report"))
                .containsExactly("DISMISSED The champion has left.");
        assertThat(Sql.column("select cardinality(hidden)::text from champion")).containsExactly("0");
    }

    @Test
    void whoever_was_taken_down_can_still_leave_for_good_with_their_link() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        Api.remove("champions", id).then().statusCode(204);
        use("withdrawals", Written.tokenTo(ADDRESS)).then().statusCode(200);
        assertThat(Sql.column("select display_name from champion")).containsOnlyNulls();
    }

    @Test
    void a_link_nobody_got_does_nothing() {
        look("NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m").then().statusCode(404);
        use("withdrawals", "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m").then().statusCode(404);
        use("withdrawals", null).then().statusCode(422).body("errors.field", contains("token"));
    }

    @Test
    void whoever_is_about_to_leave_is_asked_once_and_can_stay_with_a_link() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        consents.write();
        Sql.run("update champion_contact set consent_until = current_date + 20");
        consents.write();
        consents.write();
        assertThat(Written.kindsTo(ADDRESS)).containsExactly("championListed", "championEnding");
        String stay = Written.firstTokenTo(ADDRESS);
        look(stay).then().body("actions", contains("renew"));
        use("renewals", stay).then().statusCode(200).body("says", containsString("two more years"));
        assertThat(Sql.column("select consent_until::text from champion_contact"))
                .containsExactly(LocalDate.now().plusYears(2).toString());
        consents.write();
        assertThat(Written.kindsTo(ADDRESS)).endsWith("championListed").hasSize(3);
        Api.reader().get("/api/v1/champions/" + id).then().statusCode(200);
    }

    @Test
    void nobody_is_written_to_who_has_left() {
        String id = Api.listed("champions", Drafts.champion("Mair", ADDRESS));
        Api.remove("champions", id).then().statusCode(204);
        consents.write();
        assertThat(Written.to(ADDRESS)).isEmpty();
    }

    @Test
    void a_mailbox_that_is_full_for_today_keeps_nobody_else_waiting() {
        for (int i = 0; i < 11; i++) {
            Api.listed("champions", Drafts.champion("Twin " + i, ADDRESS));
        }
        Api.listed("champions", Drafts.champion("Somebody Else", "else@champions.example.org"));
        consents.write();
        assertThat(Written.to(ADDRESS)).hasSize(10);
        assertThat(Written.to("else@champions.example.org")).hasSize(1);
    }

    @Test
    void an_address_nothing_can_be_sent_to_keeps_nobody_else_waiting() {
        String odd = Api.listed("champions", Drafts.champion("Odd", ADDRESS));
        Sql.run("update champion_contact set email = '\"mair jones\"@example.org' where champion_id = '" + odd + "'");
        Api.listed("champions", Drafts.champion("Somebody Else", "else@champions.example.org"));
        consents.write();
        assertThat(Written.to("else@champions.example.org")).hasSize(1);
        Api.list("champions", Drafts.champion("Odd", "\"mair jones\"@example.org"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("contact.email"));
    }

    @Test
    void a_consent_says_what_is_wrong_with_it() {
        refused("covers", List.of("introductions"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("consent.covers"));
        refused("covers", List.of("listing", "selling"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("consent.covers[1]"));
        refused("until", "2026-03-02").then().statusCode(422).body("errors.field", contains("consent.until"));
        refused("until", LocalDate.now().plusYears(5).toString())
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("may be five years after it was given"));
        refused("givenOn", "2023-03-02").then().statusCode(422).body("errors.field", contains("consent.until"));
    }

    private static Response refused(String field, Object value) {
        Map<String, Object> draft = Drafts.champion("Mair", ADDRESS);
        Map<String, Object> consent = new HashMap<>();
        ((Map<?, ?>) draft.get("consent")).forEach((name, given) -> consent.put((String) name, given));
        consent.put(field, value);
        return Api.list("champions", Drafts.with(draft, "consent", consent));
    }

    private static List<String> rows(String table) {
        return Sql.column("select entry::text from " + table + " as entry");
    }

    private static String day(Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(UNTIL);
    }

    private static Response look(String token) {
        return Api.reader().get("/api/v1/consents/links/" + token);
    }

    private static Response use(String what, String token) {
        Map<String, Object> body = new HashMap<>();
        body.put("token", token);
        return Api.reader().contentType(ContentType.JSON).body(body).post("/api/v1/consents/" + what);
    }
}
