package org.alongside.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Drafts;
import org.alongside.admin.Visitor.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that are limited to what a partner's site has cleared, made and looked over on pages. */
@QuarkusTest
class KeyPagesTest {

    private static final String NEW_KEY = "/admin/keys/new";

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = Visitor.admin();
    }

    @Test
    void what_it_is_limited_to_is_kept_and_said_in_words() {
        String name = "Partner " + UUID.randomUUID();
        Page made = make(Map.of(
                "name",
                name,
                "owner",
                "Salford CVS",
                "scopes",
                List.of("read"),
                "filter.region-find",
                "Salford",
                "filter.sector",
                List.of("HE"),
                "filter.maturity",
                "5",
                "filter.supports",
                List.of("childcare", "travel"),
                "filter.organisations",
                new UUID(1, 1) + "\n" + new UUID(1, 2),
                "origins",
                "https://www.partner.test"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("It may stand in a web page");
        String key = made.html().getElementById("key").val();
        given().header("X-API-Key", key).get("/api/v1/search").then().statusCode(200);
        given().header("X-API-Key", key).get("/api/v1/organisations").then().statusCode(403);

        Element row = admin.get("/admin/keys").html().select("tbody tr").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("li").eachText())
                .containsExactly(
                        "Works in Salford (council area)",
                        "Field of work: Health",
                        "Listened to (rung 5) or further",
                        "Comes with: Childcare or Travel costs paid",
                        "2 organisations cleared by hand",
                        "For pages of https://www.partner.test");
    }

    @Test
    void a_key_without_limits_says_none() {
        String name = "Service " + UUID.randomUUID();
        Page made = make(Map.of("name", name, "owner", "Us", "scopes", List.of("propose")));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).doesNotContain("web page");
        Element row = admin.get("/admin/keys").html().select("tbody tr").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("li")).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_said_where_it_stands() {
        Page wrong = make(Map.of(
                "name", "Wrong",
                "owner", "Us",
                "scopes", List.of("read", "curate"),
                "filter.region-find", "Salford"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("What it may do can be nothing but read where there is a filter.");
        assertThat(wrong.html().select("input[name=filter.region][checked]").eachAttr("value"))
                .containsExactly(Drafts.SALFORD);
        Page lonely = make(Map.of(
                "name", "Lonely", "owner", "Us", "scopes", List.of("read"), "origins", "https://www.partner.test"));
        assertThat(lonely.text()).contains("Websites whose pages may use it need a filter.");
        Page nobody = make(
                Map.of("name", "N", "owner", "Us", "scopes", List.of("read"), "filter.organisations", "not-an-id"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html().select(".faults a").attr("href")).isEqualTo("#filter-organisations");
    }

    @Test
    void an_area_is_found_without_script_and_nothing_is_made_by_that() {
        Page form = admin.get(NEW_KEY);
        String before = admin.get("/admin/keys").text();
        Page found = admin.press(
                form,
                NEW_KEY,
                "find filter.region",
                Map.of("name", "Finding", "scopes", List.of("read"), "filter.region-find", "salf"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("input[name=filter.region]").eachAttr("value"))
                .contains(Drafts.SALFORD);
        assertThat(found.html().getElementById("name").val()).isEqualTo("Finding");
        assertThat(admin.get("/admin/keys").text()).isEqualTo(before);
    }

    private Page make(Map<String, ?> typed) {
        return admin.press(admin.get(NEW_KEY), NEW_KEY, typed);
    }
}
