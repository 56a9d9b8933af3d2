package org.alongside.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.letter.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Introductions where no mail server is set up. */
@QuarkusTest
@TestProfile(IntroductionKeptTest.Nobody.class)
class IntroductionKeptTest {

    private static final String CHAMPION = "mair@champions.example.org";
    private static final String SENDER = "priya@council.example.org";

    /** The application as it comes. */
    public static class Nobody implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.mailer.mock", "false");
        }
    }

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void nothing_pretends_to_have_been_sent() {
        String champion = Asking.champion("Mair", CHAMPION);
        Asking.ask(Asking.draft(champion, SENDER))
                .then()
                .statusCode(202)
                .body("letter", equalTo("kept"), "says", containsString("nobody has got it"));
        Asking.confirm(SENDER).then().statusCode(200).body("letter", equalTo("kept"));
        Asking.answer(CHAMPION, "accept")
                .then()
                .statusCode(200)
                .body("letter", equalTo("kept"), "says", containsString("nobody has got it"));
        assertThat(Written.kindsTo(SENDER)).containsExactly("introductionConfirm", "introductionAccepted");
        assertThat(Api.admin().get("/api/v1/letters").jsonPath().getList("items.status"))
                .hasSize(4)
                .containsOnly("kept");
    }
}
