package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.alongside.Directory;
import org.alongside.admin.Visitor.Page;
import org.alongside.letter.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators see which letters went, and how search is. */
@QuarkusTest
class OutboxPagesTest {

    private Visitor admin;

    @BeforeEach
    void start_empty() {
        Directory.empty();
        admin = Visitor.admin();
    }

    @Test
    void a_letter_that_did_not_go_is_read_and_tried_again() {
        String letter = "/admin/letters/" + Outbox.givenUp();
        assertThat(admin.get("/admin").html().select(".tiles a[href*=letters]").text())
                .endsWith(" 1");
        Page stuck = admin.get("/admin/letters?status=failed,givenUp");
        assertThat(stuck.html().select(".tabs a[aria-current]").text()).isEqualTo("Did not go");
        assertThat(stuck.html().select("tbody tr").text())
                .contains("Your entry in the directory", "given.up@example.org", "Given up", "refused it for good");
        assertThat(admin.get("/admin/letters?status=sent").html().select("tbody tr"))
                .isEmpty();
        Page page = admin.get(letter);
        assertThat(page.html().select("pre").text()).isEqualTo("Hello,");
        Page tried = admin.press(page, letter + "/retry", Map.of());
        assertThat(tried.html().select(".said").text()).contains("tried again");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(letter).text().contains("Sent"));
        assertThat(admin.get(letter).form(letter + "/retry")).isNull();
    }

    @Test
    void search_says_how_far_it_is_and_is_built_anew() {
        Page before = admin.get("/admin/search-index");
        assertThat(before.text()).contains("Search answers.");
        assertThat(before.html().select("progress")).hasSize(1);
        String name = before.html().select("#index code").text();
        admin.press(before, "/admin/search-index", Map.of());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !admin.get("/admin/search-index")
                        .html()
                        .select("#index code")
                        .text()
                        .equals(name));
    }
}
