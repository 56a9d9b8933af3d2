package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.letter.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that links in letters lead to, as strangers with all sorts of screens and a keyboard see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserLinksIT {

    private static final String ROSA = "rosa@loaves.example.org";
    private static final String MAIR = "mair@champions.example.org";

    private final Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
    private BrowserHouse house;

    @BeforeAll
    void open() throws IOException {
        house = BrowserHouse.open("links");
        String one = house.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        String champion = house.listed("champions", Drafts.champion("Mair", MAIR));
        Map<String, Object> about = Map.of(
                "from", Map.of("name", "Priya", "organisation", "Canal Borough Council", "email", "priya@example.org"),
                "to", Map.of("champion", champion),
                "about", "We would like to decide our care budget together.\n\nCould you tell our board how it went?");
        house.application.send("POST", "/api/v1/introductions", null, about);
        house.application.put(
                "/api/v1/organisations/" + one + "/contact", Map.of("email", ROSA, "consentOn", "2026-03-01"));
        house.change("""
                insert into proposal (id, kind, action, target_id, base_version, origin, made_at, areas, risks, risk, status,
                                      revision)
                select gen_random_uuid(), 'organisation', 'ARCHIVE', id, 1, 'VISITOR', now(), areas_served, '{}', 'LOW',
                       unnest(array['UNCONFIRMED', 'RETURNED']), 1
                  from organisation;
                insert into proposal_remark (id, proposal_id, kind, made_at, text)
                select gen_random_uuid(), id, 'QUESTION', now(), 'How do you know that they closed?'
                  from proposal where status = 'RETURNED';
                insert into entry_claim (id, organisation_id, name, email, language, made_at, status, invited_at)
                select gen_random_uuid(), id, 'Rosa', 'rosa@loaves.example.org', 'en', now(), 'INVITED', now()
                  from organisation
                """);
        for (String purpose : List.of("stillRight", "changeEntry", "takeDownEntry")) {
            link(purpose, "select '" + one + "'::uuid");
        }
        link("claimEntry", "select id from entry_claim");
        link("confirmProposal", "select id from proposal where status = 'UNCONFIRMED'");
        link("answerProposal", "select id from proposal where status = 'RETURNED'");
        link("confirmIntroduction", "select id from introduction");
        link("withdrawConsent", "select '" + champion + "'::uuid");
        link("renewConsent", "select '" + champion + "'::uuid");
        pages.put("link-change-with-error", page -> wrong(page, "changeEntry"));
        pages.put("link-take-down-with-error", page -> wrong(page, "takeDownEntry"));
        pages.put("link-claim-with-error", page -> {
            page.navigate(path("claimEntry"));
            page.fill("#name", "Rosa Lane");
            page.fill("#password", "short");
            page.click("main button");
            page.waitForSelector(".faults");
        });
        pages.put("link-unknown", page -> page.navigate("/links/nobody"));
        pages.put("link-in-welsh", page -> page.navigate(path("stillRight") + "?lang=cy"));
        // Last, for from then on it can be answered and no longer confirmed
        make("answerIntroduction", "answerIntroduction", "select id from introduction");
        pages.put("link-answerIntroduction", page -> {
            house.change("update introduction set status = 'waiting', confirmed_at = now()");
            page.navigate(path("answerIntroduction") + "?action=accept");
        });
        pages.put("link-answer-with-error", page -> wrong(page, "answerIntroduction"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    Stream<String> names() {
        return pages.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_for_everybody(String name) {
        BrowserPagesIT.everywhere(name, house::stranger, pages.get(name));
    }

    @Test
    void an_entry_is_claimed_with_the_keyboard() {
        house.change("insert into entry_claim (id, organisation_id, name, email, language, made_at, status, invited_at)"
                + " select gen_random_uuid(), id, 'Sam', 'sam@loaves.example.org', 'en', now(), 'INVITED', now()"
                + " from organisation");
        String path = make("claimByKeyboard", "claimEntry", "select id from entry_claim where name = 'Sam'");
        Page page = house.stranger(1280, ColorScheme.LIGHT);
        page.navigate(path);
        type(page, "name", "Sam");
        type(page, "password", "rowan-teapot-fiddle");
        page.keyboard().press("Enter");
        page.waitForSelector(".faults");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
        page.keyboard().press("Control+A");
        page.keyboard().type("sam.lane");
        type(page, "password", "rowan-teapot-fiddle");
        page.keyboard().press("Enter");
        page.waitForSelector("text=You can sign in now as sam.lane");
        page.context().close();
    }

    private static void type(Page page, String id, String text) {
        for (int i = 0; i < 30 && !page.evaluate("document.activeElement.id").equals(id); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
        page.keyboard().type(text);
    }

    private void wrong(Page page, String purpose) {
        page.navigate(path(purpose));
        page.click("main button");
        page.waitForSelector(".faults");
    }

    /** Makes a link of a purpose whose page is looked at, about what a query finds. */
    private void link(String purpose, String subject) {
        make(purpose, purpose, subject);
        pages.put("link-" + purpose, page -> page.navigate(path(purpose)));
    }

    private String make(String name, String purpose, String subject) {
        String to = Mailbox.digest(purpose.matches("withdraw.*|renew.*|answerI.*") ? MAIR : ROSA);
        house.change("insert into one_time_link (id, token_hash, purpose, subject_id, data, created_at, expires_at)"
                + " select gen_random_uuid(), sha256('" + token(name) + "'::bytea), '" + purpose + "', subject,"
                + " jsonb_build_object('kind', 'organisation', 'organisation', subject, 'mailbox', '" + to + "'),"
                + " now(), now() + interval '20 days' from (" + subject + ") as found (subject)");
        return path(name);
    }

    private static String path(String name) {
        return "/links/" + token(name);
    }

    private static String token(String name) {
        return (name + "0".repeat(43)).substring(0, 43);
    }
}
