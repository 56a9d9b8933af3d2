package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairPagesTest {

    private static final String IN_TURN = "/api/v1/search?seed=5&limit=3&facets=sector";

    private final List<String> listed = new ArrayList<>();

    @BeforeEach
    void list_eleven() {
        Directory.empty();
        for (int number = 0; number < 11; number++) {
            listed.add(Api.listed("organisations", Drafts.organisation("In Turn " + number)));
        }
    }

    @Test
    void all_are_counted_on_every_page() {
        String cursor = "";
        for (int page = 0; page < 4; page++) {
            Response answer = given().get(IN_TURN + cursor);
            answer.then()
                    .statusCode(200)
                    .body("total.value", equalTo(11))
                    .body("items", hasSize(page < 3 ? 3 : 2))
                    .body("facets.sector.find { it.code == 'SW' }.count", equalTo(11));
            cursor = "&cursor=" + answer.path("next");
        }
        assertThat(cursor).isEqualTo("&cursor=null");
    }

    @Test
    void whoever_comes_or_goes_between_two_pages_makes_nobody_come_twice_or_not_at_all() {
        Response first = given().get(IN_TURN);
        List<String> seen = new ArrayList<>(first.path("items.organisation.id"));
        Api.remove("organisations", seen.get(0)).then().statusCode(204);
        Api.remove("organisations", seen.get(1)).then().statusCode(204);
        for (int number = 0; number < 8; number++) {
            Api.listed("organisations", Drafts.organisation("Come Later " + number));
        }
        for (String next = first.path("next"); next != null; ) {
            Response page = given().get(IN_TURN + "&cursor=" + next);
            seen.addAll(page.path("items.organisation.id"));
            next = page.path("next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(listed);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor = given().get(IN_TURN).path("next");
        given().get(IN_TURN + "&sort=name&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("cursor"));
    }
}
