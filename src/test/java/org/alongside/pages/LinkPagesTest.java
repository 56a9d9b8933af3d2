package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.champion.ToldChampions;
import org.alongside.curation.Proposals;
import org.alongside.freshness.Asked;
import org.alongside.introduction.Asking;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.Written;
import org.alongside.pages.LinkReader.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link that a letter has, from the letter to what comes of it; programs that look after mail open each first. */
@QuarkusTest
class LinkPagesTest {

    private static final String NAME = "Weaste Warm Loaves";
    private static final String ROSA = "rosa@loaves.example.org";
    private static final String MAIR = "mair@champions.example.org";
    private static final String PRIYA = "priya@council.example.org";
    private static final Pattern LINK = Pattern.compile("https://alongside\\.test(/links/\\S+)");

    @Inject
    OneTimeLinks links;

    private LocalDate start;

    @BeforeEach
    void start_empty() {
        MovedClock.back();
        Directory.empty();
        start = MovedClock.today();
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void an_entry_is_confirmed() {
        String id = asked("en");
        Page page = scanned(link(ROSA, 0), "Is this still right?");
        assertThat(page.text()).contains(NAME, "Neighbours who cook and eat together.");
        organisation(id, "confirmedOn", null);
        Page done = LinkReader.send(page, Map.of());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains(NAME + " is confirmed as of today.");
        organisation(id, "confirmedOn", start.plusYears(1).toString());
        isUsed(link(ROSA, 0), page);
        assertThat(LinkReader.open(link(ROSA, 1)).status()).isEqualTo(200);
    }

    @Test
    void a_change_is_asked_for_in_words() {
        String id = asked("en");
        Page page = scanned(link(ROSA, 1), "Change " + NAME);
        Page empty = LinkReader.send(page, Map.of("text", "  "));
        isWrong(empty, "text", "Say what should be different");
        Page longer = LinkReader.send(empty, Map.of("text", "x".repeat(1001)));
        isWrong(longer, "text", "1,000 letters at most");
        assertThat(longer.held("text")).hasSize(1001);
        Page done = LinkReader.send(longer, Map.of("text", "We moved to Eccles.\r\nOn Fridays."));
        assertThat(done.text()).contains("Somebody reads what you wrote");
        Api.admin()
                .get("/api/v1/reports")
                .then()
                .body("items.entry", contains(id))
                .body("items.text", contains("We moved to Eccles.\nOn Fridays."))
                .body("items.fromContact", contains(true));
        isUsed(link(ROSA, 1), page);
    }

    @Test
    void taking_down_takes_a_tick_and_is_proposed() {
        String id = asked("en");
        Page page = scanned(link(ROSA, 2), "Take " + NAME + " down?");
        isWrong(LinkReader.send(page, Map.of()), "sure", "Tick the box");
        Page done = LinkReader.send(page, Map.of("sure", "yes"));
        assertThat(done.text()).contains("takes " + NAME + " down");
        organisation(id, "name", NAME);
        assertThat(Sql.column("select action || ' ' || status from proposal where status = 'WAITING'"))
                .containsExactly("ARCHIVE WAITING");
        isUsed(link(ROSA, 2), page);
    }

    @Test
    void a_case_study_is_looked_at_again() {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        contact(id, "en");
        String study = Api.listed("case-studies", Drafts.endedCaseStudy("Menus by vote", 5, id, 12));
        String until = Api.reader().get("/api/v1/organisations/" + id).path("evidenced.until");
        Asked.on(LocalDate.parse(until).minusDays(60));
        String letter = Written.to(ROSA).stream()
                .filter(text -> text.contains("Menus by vote"))
                .findFirst()
                .orElseThrow();
        Page page = scanned(linkIn(letter, 0), "Is this still right?");
        assertThat(page.text()).contains("Menus by vote").doesNotContain(NAME);
        assertThat(LinkReader.send(page, Map.of()).text()).contains("Menus by vote is confirmed");
        Api.reader()
                .get("/api/v1/case-studies/" + study)
                .then()
                .body(
                        "lookedAtAgain.on",
                        equalTo(LocalDate.parse(until).minusDays(60).toString()));
    }

    @Test
    void a_proposal_is_confirmed_by_whoever_reads_the_letter() {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        Map<String, Object> draft = Proposals.change(id, Drafts.organisation(NAME, "summary", "Buy at spam.example."));
        String proposal = Proposals.unconfirmed(PRIYA, draft);
        Page page = scanned(link(PRIYA, 0), "Was it you?");
        assertThat(page.text()).contains("proposed to change " + NAME).doesNotContain("spam");
        assertThat(Sql.column("select status from proposal where id = '" + proposal + "'"))
                .containsExactly("UNCONFIRMED");
        assertThat(LinkReader.send(page, Map.of()).text()).contains("Somebody looks at what you proposed now.");
        Proposals.seen(proposal).then().body("status", equalTo("waiting"));
        isUsed(link(PRIYA, 0), page);
    }

    @Test
    void a_question_about_a_proposal_is_answered() {
        String proposal = Proposals.confirmed(
                PRIYA, Proposals.creation("organisation", Drafts.organisation("Weir Street Cooks")));
        Proposals.decide(proposal, Map.of("decision", "return", "question", "Which street\nis it in?"))
                .then()
                .statusCode(200);
        Page page = scanned(link(PRIYA, 0), "A question about what you proposed");
        assertThat(page.text()).contains("You proposed to add an organisation.");
        assertThat(page.html().select("blockquote").text()).isEqualTo("Which street is it in?");
        isWrong(LinkReader.send(page, Map.of("answer", "")), "answer", "Write an answer");
        Page done = LinkReader.send(page, Map.of("answer", "Weir Street."));
        assertThat(done.text()).contains("We have your answer.");
        Proposals.seen(proposal).then().body("status", equalTo("waiting"), "remarks[1].text", equalTo("Weir Street."));
        isUsed(link(PRIYA, 0), page);
    }

    @Test
    void a_link_to_a_proposal_that_was_decided_says_that_nothing_is_left_to_do() {
        String proposal = Proposals.confirmed(
                PRIYA, Proposals.creation("organisation", Drafts.organisation("Weir Street Cooks")));
        Proposals.decide(proposal, Map.of("decision", "return", "question", "Which street is it in?"));
        Page page = LinkReader.open(link(PRIYA, 0));
        String question = link(PRIYA, 0);
        Proposals.decide(proposal, Map.of("decision", "reject", "reason", "Nobody knows them."))
                .then()
                .statusCode(200);
        assertThat(LinkReader.open(question).status()).isEqualTo(410);
        assertThat(LinkReader.open(question).heading()).isEqualTo("There is nothing left to do here");
        Page late = LinkReader.send(page, Map.of("answer", "Weir Street."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("propose it again");
    }

    @Test
    void an_introduction_is_confirmed_and_accepted() {
        sent();
        String asked = link(MAIR, 0);
        assertThat(asked).endsWith("&action=accept");
        Page page = scanned(asked, "Would you like to be put in touch?");
        assertThat(page.text()).contains("Priya (Canal Borough Council) asks to be put in touch with Mair");
        assertThat(page.html().select("blockquote").text()).contains("decide our care budget");
        assertThat(page.ticked("action")).containsExactly("accept");
        assertThat(page.ticked("share.email")).containsExactly("yes");
        assertThat(page.text()).doesNotContain("@");
        Map<String, String> unreachable = new HashMap<>();
        unreachable.put("share.email", null);
        isWrong(LinkReader.send(page, unreachable), "share.email", "how they may reach you");
        isWrong(LinkReader.send(page, Map.of("share.phone", "ring me")), "share.phone", "telephone number");
        unreachable.put("share.phone", "0161 496 0000");
        Page done = LinkReader.send(page, unreachable);
        assertThat(done.text()).contains("Each of you gets a letter");
        assertThat(Written.lastTo(PRIYA)).contains("Mair", "0161 496 0000").doesNotContain(MAIR);
        isUsed(asked, page);
    }

    @ParameterizedTest
    @CsvSource({
        "1, decline, They are told",
        "2, block, You hear no more of them",
        "2, pause, Nobody can ask you for 180 days"
    })
    void an_introduction_is_declined_for_now_or_for_good(int place, String action, String said) {
        sent();
        Page page = scanned(link(MAIR, place), "Would you like to be put in touch?");
        assertThat(page.ticked("action")).hasSize(1);
        Page done = LinkReader.send(page, Map.of("action", action, "days", "180", "share.phone", "none"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains(said);
        assertThat(Written.kindsTo(PRIYA)).endsWith("introductionDeclined");
        isUsed(link(MAIR, place), page);
    }

    @Test
    void nobody_answers_an_introduction_without_choosing() {
        sent();
        Page page = LinkReader.open(link(MAIR, 0).replaceAll("&.*", ""));
        assertThat(page.ticked("action")).isEmpty();
        isWrong(LinkReader.send(page, Map.of()), "action", "Choose an answer.");
    }

    @Test
    void who_takes_no_introductions_any_more_is_not_passed_any() {
        Asking.ask(Asking.draft(champion(), PRIYA)).then().statusCode(202);
        Page page = LinkReader.open(link(PRIYA, 0));
        Sql.run("update champion_contact set for_introductions = false");
        Page late = LinkReader.send(page, Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("not taking such requests");
        Sql.run("update champion_contact set for_introductions = true");
        assertThat(LinkReader.send(page, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void an_entry_is_claimed_with_a_name_and_a_password() {
        claimed();
        Page page = scanned(link("rosa@loaves.org.uk", 0), "Look after the entry of " + NAME);
        assertThat(page.text()).contains("12 characters or more");
        assertThat(page.ticked("contact")).isEmpty();
        assertThat(page.html().select("[name=password]").attr("autocomplete")).isEqualTo("new-password");
        String taken = People.made("curator");
        Page wrong = LinkReader.send(page, Map.of("name", "Rosa Lane", "password", "short"));
        isWrong(wrong, "name", "small letters");
        assertThat(wrong.held("name")).isEqualTo("Rosa Lane");
        isWrong(
                LinkReader.send(page, Map.of("name", taken, "password", "rowan-teapot-fiddle")),
                "name",
                "nobody else has");
        Page weak = LinkReader.send(page, Map.of("name", "rosa", "password", "short", "contact", "yes"));
        isWrong(weak, "password", "12 to 72");
        assertThat(weak.held("password")).isEmpty();
        assertThat(weak.ticked("contact")).containsExactly("yes");
        String name = "rosa-" + UUID.randomUUID();
        Page done = LinkReader.send(weak, Map.of("name", name, "password", " rowan teapot fiddle "));
        assertThat(done.text()).contains("You can sign in now as " + name);
        assertThat(done.html().select("main a").attr("href")).isEqualTo("/admin/sign-in");
        String id = Sql.column("select id::text from organisation").get(0);
        Api.reader()
                .auth()
                .preemptive()
                .basic(name, " rowan teapot fiddle ")
                .get("/api/v1/organisations/" + id + "/contact")
                .then()
                .body("email", equalTo("rosa@loaves.org.uk"));
        isUsed(link("rosa@loaves.org.uk", 0), page);
        claim("https://choir.loaves.org.uk");
        Page known = scanned(link("rosa@loaves.org.uk", 0), "Look after the entry of Another");
        assertThat(known.text()).contains("You sign in as " + name + " already");
        assertThat(known.html().select("[name=password]")).isEmpty();
        assertThat(LinkReader.send(known, Map.of()).text()).contains("You can sign in now as " + name);
    }

    @Test
    void a_champion_leaves() {
        String id = champion();
        ToldChampions.write();
        String leave = link(MAIR, 0);
        Page page = scanned(leave, "Leave the directory?");
        assertThat(page.text()).contains("You are listed as Mair", "If you do nothing, you stay until");
        Api.reader().get("/api/v1/champions/" + id).then().statusCode(200);
        Page done = LinkReader.send(page, Map.of());
        assertThat(done.heading()).isEqualTo("You are no longer listed");
        Api.reader().get("/api/v1/champions/" + id).then().statusCode(410);
        isUsed(leave, page);
        assertThat(LinkReader.open(leave).text()).contains("You are no longer listed.");
    }

    @Test
    void a_champion_stays() {
        champion();
        ToldChampions.write();
        Sql.run("update champion_contact set consent_until = current_date + 20");
        ToldChampions.write();
        String stay = link(MAIR, 0);
        Page page = scanned(stay, "Stay for two more years?");
        assertThat(LinkReader.send(page, Map.of()).text()).contains("You stay listed for two more years.");
        assertThat(Sql.column("select consent_until::text from champion_contact"))
                .containsExactly(start.plusYears(2).toString());
        isUsed(stay, page);
        assertThat(LinkReader.open(stay).text()).contains("You stay listed.");
    }

    @Test
    void a_page_is_in_the_language_of_its_letter_and_can_be_had_in_the_other() {
        asked("cy");
        Page page = LinkReader.open(link(ROSA, 0), "en");
        assertThat(page.html().select("html").attr("lang")).isEqualTo("cy");
        assertThat(page.response().header("Content-Language")).isEqualTo("cy");
        assertThat(page.heading()).isEqualTo("A yw hyn yn dal yn gywir?");
        Page english = LinkReader.open(page.html().select("header a[lang=en]").attr("href"), "cy");
        assertThat(english.heading()).isEqualTo("Is this still right?");
        assertThat(english.html().select("header a[lang=cy]").text()).isEqualTo("Cymraeg");
        assertThat(LinkReader.send(page, Map.of()).text()).contains("wedi'i gadarnhau heddiw");
        assertThat(LinkReader.open(link(ROSA, 0)).heading()).isEqualTo("Mae'r ddolen hon wedi'i defnyddio");
    }

    @Test
    void without_a_letter_s_language_the_browser_s_counts() {
        asked("en");
        String bare = link(ROSA, 0).replaceAll("\\?.*", "");
        assertThat(LinkReader.open(bare, "cy, en;q=0.5").html().select("html").attr("lang"))
                .isEqualTo("cy");
        assertThat(LinkReader.open(bare, "de").html().select("html").attr("lang"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stillRight",
                "changeEntry",
                "takeDownEntry",
                "claimEntry",
                "confirmProposal",
                "answerProposal",
                "confirmIntroduction",
                "answerIntroduction",
                "withdrawConsent",
                "renewConsent"
            })
    void a_link_that_is_too_old_says_so_and_what_to_do_now(String purpose) {
        String token = QuarkusTransaction.requiringNew()
                .call(() -> links.make(purpose, UUID.randomUUID(), Map.of("kind", "organisation"), Duration.ofDays(7)));
        MovedClock.to(start.plusDays(8));
        for (String language : List.of("en", "cy")) {
            Page page = LinkReader.open("/links/" + token, language);
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.heading())
                    .isEqualTo(language.equals("en") ? "This link is too old" : "Mae'r ddolen hon yn rhy hen");
            assertThat(page.html().select("main p")).hasSize(2);
            assertThat(page.html().select("form")).isEmpty();
        }
        assertThat(LinkReader.page(post(token)).status()).isEqualTo(410);
    }

    @Test
    void a_link_nobody_was_sent_is_answered_kindly() {
        for (String token : List.of("NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m", "nobody", "%3Cscript%3E", "%00")) {
            Page page = LinkReader.open("/links/" + token);
            assertThat(page.status()).as(token).isIn(400, 404);
            assertThat(page.html().select("h1")).hasSize(1);
            assertThat(page.html().select("script")).isEmpty();
        }
        assertThat(LinkReader.open("/links/nobody").text()).contains("copy all of it");
        String other = QuarkusTransaction.requiringNew()
                .call(() -> links.make("somethingElse", UUID.randomUUID(), Map.of(), Duration.ofDays(1)));
        assertThat(LinkReader.open("/links/" + other).status()).isEqualTo(404);
    }

    @Test
    void an_entry_that_was_taken_down_leaves_nothing_to_do() {
        String id = asked("en");
        Page page = LinkReader.open(link(ROSA, 0));
        Api.remove("organisations", id).then().statusCode(204);
        assertThat(LinkReader.open(link(ROSA, 0)).heading()).isEqualTo("There is nothing left to do here");
        assertThat(LinkReader.send(page, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void a_page_keeps_its_address_to_itself_and_leaves_nothing_in_the_browser() {
        asked("en");
        Page page = LinkReader.open(link(ROSA, 1));
        for (Page any : List.of(page, LinkReader.send(page, Map.of()), LinkReader.open("/links/nobody"))) {
            assertThat(any.response().header("Cache-Control")).isEqualTo("no-store");
            assertThat(any.response().header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(any.response().header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script", "unsafe", "*", "http");
            assertThat(any.response().cookies()).isEmpty();
            assertThat(any.html().select("script, style, [style], img, iframe")).isEmpty();
            assertThat(any.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(any.html().select("h1")).hasSize(1);
            assertThat(any.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
        assertThat(Api.reader().get("/links.css").contentType()).startsWith("text/css");
    }

    @Test
    void who_is_signed_in_may_use_their_links_like_everybody() {
        asked("en");
        Page page = LinkReader.open(link(ROSA, 0));
        LinkReader.sending(page, Map.of())
                .cookie("alongside_session", "x".repeat(43))
                .post(LinkReader.action(page))
                .then()
                .statusCode(200)
                .body(containsString("is confirmed"));
    }

    @Test
    void a_form_on_another_site_is_refused() {
        asked("en");
        Page page = LinkReader.open(link(ROSA, 0));
        LinkReader.sending(page, Map.of())
                .header("Origin", "https://elsewhere.example")
                .post(LinkReader.action(page))
                .then()
                .statusCode(403);
        assertThat(LinkReader.send(page, Map.of()).status()).isEqualTo(200);
    }

    /** Opens a link twice as a program does that looks after mail, then once more; nothing has come of it. */
    private static Page scanned(String address, String heading) {
        Page first = LinkReader.open(address);
        Page again = LinkReader.open(address);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.html().outerHtml()).isEqualTo(first.html().outerHtml());
        assertThat(first.heading()).isEqualTo(heading);
        assertThat(Sql.column(
                        "select count(*)::text from one_time_link where used_at is not null and token_hash = sha256('"
                                + address.replaceAll("/links/([^?]+).*", "$1") + "'::bytea)"))
                .containsExactly("0");
        return again;
    }

    /** The link has done its work: neither opening it nor sending its form does any more. */
    private static void isUsed(String address, Page page) {
        Page used = LinkReader.open(address);
        assertThat(used.status()).isEqualTo(410);
        assertThat(used.heading()).isEqualTo("This link has been used");
        assertThat(used.html().select("main p")).hasSize(2);
        Page again = LinkReader.send(page, Map.of());
        assertThat(again.status()).as(again.text()).isEqualTo(410);
        assertThat(again.heading()).isEqualTo("This link has been used");
    }

    /** The page says what is wrong, above and beside, and how it is mended. */
    private static void isWrong(Page page, String field, String rule) {
        String id = field.replace('.', '-');
        assertThat(page.status()).as(page.text()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("1 error: ");
        assertThat(page.html()
                        .select(".faults[role=alert][autofocus][tabindex=-1] a")
                        .eachAttr("href"))
                .containsExactly("#" + id);
        assertThat(page.html().select("#" + id + "-fault").text()).contains(rule);
        assertThat(page.html().getElementById(id)).isNotNull();
    }

    /** An organisation that has been asked whether its entry is still right; answers with its id. */
    private String asked(String language) {
        String id = Api.listed("organisations", Drafts.organisation(NAME));
        contact(id, language);
        Asked.on(start.plusYears(1));
        return id;
    }

    private static void contact(String id, String language) {
        Api.admin()
                .body(Map.of("email", ROSA, "language", language, "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
    }

    private static String champion() {
        return Api.listed("champions", Drafts.champion("Mair", MAIR));
    }

    /** Priya asks to be put in touch with Mair, and confirms it by its page. */
    private static void sent() {
        Asking.ask(Asking.draft(champion(), PRIYA)).then().statusCode(202);
        assertThat(Written.to(MAIR)).isEmpty();
        Page page = scanned(link(PRIYA, 0), "Did you ask to be put in touch?");
        assertThat(page.text()).contains("asked to be put in touch with Mair").doesNotContain("care budget");
        String confirm = link(PRIYA, 0);
        assertThat(LinkReader.send(page, Map.of()).text()).contains("What you wrote is passed on");
        isUsed(confirm, page);
    }

    private static void claimed() {
        Api.listed("organisations", Drafts.organisation(NAME, "website", "https://www.loaves.org.uk"));
        claim(NAME);
    }

    /** Claims the organisation of a name, or another with this website. */
    private static void claim(String which) {
        String id = which.equals(NAME)
                ? Sql.column("select id::text from organisation").get(0)
                : Api.listed("organisations", Drafts.organisation("Another", "website", which));
        Proposals.visitor()
                .body(Map.of("organisation", id, "email", "rosa@loaves.org.uk", "name", "Rosa"))
                .post("/api/v1/claims")
                .then()
                .statusCode(202);
    }

    private static void organisation(String id, String field, String value) {
        Api.reader()
                .get("/api/v1/organisations/" + id)
                .then()
                .body(field, value == null ? nullValue() : equalTo(value));
    }

    /** The path of a link in the newest letter to an address, as it stands there. */
    private static String link(String email, int place) {
        return linkIn(Written.lastTo(email), place);
    }

    private static String linkIn(String letter, int place) {
        Matcher found = LINK.matcher(letter);
        for (int i = 0; i <= place; i++) {
            assertThat(found.find()).as("link " + place + " in " + letter).isTrue();
        }
        return found.group(1);
    }

    private static Response post(String token) {
        return Api.reader()
                .contentType("application/x-www-form-urlencoded")
                .body("text=x")
                .post("/links/" + token);
    }
}
