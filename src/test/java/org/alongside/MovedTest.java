package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address leads that is no longer right, however oddly it was written. */
@QuarkusTest
class MovedTest {

    private static String survivor;
    private static String merged;

    @BeforeAll
    static void merge_two() {
        Directory.empty();
        survivor = Api.listed("organisations", Drafts.organisation("At Home"));
        merged = Api.listed("organisations", Drafts.organisation("Away"));
        Api.merge(survivor, merged, Map.of()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/",
                "//api/v1/organisations/",
                "//elsewhere.example/../api/v1/organisations/",
                "/./api//v1/organisations//",
                "/%61pi/v1/organisations/"
            })
    void it_never_leads_to_another_host(String before) {
        List<String> answer = Http.rawGet(before + merged).lines().toList();
        assertThat(answer.get(0)).matches("HTTP/1.1 (308|404|400) .*");
        assertThat(answer.stream()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")))
                .allMatch(line ->
                        line.matches("(?i)location: http://localhost(:[0-9]+)?/api/v1/organisations/" + survivor));
    }

    @Test
    void it_leads_on_with_matrix_parameters_gone() {
        assertThat(Http.rawGet("/api/v1/organisations/" + merged + ";v=1/champions?limit=2"))
                .startsWith("HTTP/1.1 308 ")
                .contains("/api/v1/organisations/" + survivor + "/champions?limit=2\r\n");
    }

    @Test
    void a_query_that_no_address_may_have_is_left_behind() {
        assertThat(Http.rawGet("/api/v1/organisations/" + merged + "?a=b|c"))
                .startsWith("HTTP/1.1 308 ")
                .contains("/api/v1/organisations/" + survivor + "\r\n");
    }
}
