package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When letters can be sent, and what is said when they can't. */
class PostTest {

    private static final String FROM = "Alongside <hello@example.org>";
    private static final String BASE_URL = "https://partners.example.org";
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void letters_are_sent_once_a_server_is_named() {
        assertThat(post(Map.of(), FROM, BASE_URL).isOpen()).isFalse();
        assertThat(post(Map.of(Post.SERVER, "mail.example.org"), FROM, BASE_URL).isOpen())
                .isTrue();
    }

    @Test
    void a_mock_sends_nothing_and_is_no_server() {
        Map<String, String> mock = Map.of(Post.SERVER, "mail.example.org", "quarkus.mailer.mock", "true");
        assertThat(post(mock, FROM, BASE_URL).isOpen()).isFalse();
    }

    @Test
    void what_is_needed_to_send_is_said_by_name() {
        Map<String, String> server = Map.of(Post.SERVER, "mail.example.org");
        assertThatCode(() -> post(server, FROM, BASE_URL).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> post(server, null, BASE_URL).check()).hasMessageStartingWith("alongside.letters.from");
        assertThatThrownBy(() -> post(server, " ", BASE_URL).check()).hasMessageStartingWith("alongside.letters.from");
        assertThatThrownBy(() -> post(server, FROM, null).check())
                .hasMessageStartingWith("alongside.letters.base-url is needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"partners.example.org", "ftp://example.org", "https://", "https://a b", "https://a.test/?b"})
    void where_people_reach_the_directory_is_a_web_address(String url) {
        assertThatThrownBy(() -> address(url, Map.of())).hasMessageStartingWith("alongside.letters.base-url is not");
    }

    @Test
    void links_start_where_people_reach_the_directory() {
        assertThat(address("https://example.org/partners/", Map.of()).of("/links/TOKEN"))
                .isEqualTo("https://example.org/partners/links/TOKEN");
        assertThat(address(null, Map.of("quarkus.http.port", "9090")).of("/links/TOKEN"))
                .isEqualTo("http://localhost:9090/links/TOKEN");
    }

    private static Post post(Map<String, String> values, String from, String baseUrl) {
        return new Post(null, VERTX, address(baseUrl, values), new Given(from, baseUrl), config(values));
    }

    private static PublicAddress address(String baseUrl, Map<String, String> values) {
        return new PublicAddress(new Given(null, baseUrl), config(values));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue(Post.SERVER, "localhost")
                .withSources(new PropertiesConfigSource(values, "given", 100))
                .build();
    }

    private record Given(Optional<String> from, Optional<String> baseUrl, Duration answerWithin, int mostADay)
            implements Letters.Settings {

        Given(String from, String baseUrl) {
            this(Optional.ofNullable(from), Optional.ofNullable(baseUrl), Duration.ofSeconds(1), 10);
        }
    }
}
