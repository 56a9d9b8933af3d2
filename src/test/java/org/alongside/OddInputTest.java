package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever anybody sends, it is never our fault. The seed is fixed, so a failure comes back. */
@QuarkusTest
class OddInputTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            ",",
            ",,,",
            "'",
            "\"",
            "\\",
            "';--",
            "%",
            "_",
            "*",
            "?",
            "~",
            "(",
            ")",
            "AND",
            "OR NOT",
            "\"unfinished",
            "-",
            "--",
            "+",
            "a*b?c~2^3",
            "[1 TO 2]",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "1e9",
            "2147483648",
            "9223372036854775808",
            "0x1F",
            "\u0661",
            "\u202e",
            "\uD83D\uDE00",
            "e\u0301",
            "\uFEFF",
            "\n\r\t",
            "../../etc/passwd",
            "<script>",
            "${7*7}",
            "{}",
            "E08000006,",
            "MTIz",
            "fn5-",
            "MX4xfjE",
            "0198c0de-7a11-7000-8000-000000000001",
            "GB-CHC-1234567",
            "a".repeat(300),
            "a,".repeat(500),
            "bsl vcs ".repeat(37),
            java.util.stream.IntStream.range(0x4e00, 0x4e00 + 290)
                    .mapToObj(Character::toString)
                    .collect(java.util.stream.Collectors.joining()),
            "\u00e9".repeat(200));

    private final Random random = new Random(20_260_302);

    @Test
    void no_value_of_any_parameter_breaks_a_read() throws JsonProcessingException {
        Documented contract = new Documented(
                Http.get("/openapi", "Accept", "application/json").body());
        for (String operation : contract.operations()) {
            if (operation.startsWith("GET")) {
                for (JsonNode parameter : contract.at(operation).path("parameters")) {
                    odd(operation.split(" ")[1], parameter);
                }
            }
        }
    }

    @Test
    void no_two_odd_parameters_together_break_a_search() {
        String[] names = {
            "q",
            "region",
            "near",
            "within",
            "sector",
            "maturity",
            "sort",
            "facets",
            "limit",
            "cursor",
            "type",
            "willing"
        };
        for (int i = 0; i < 200; i++) {
            String one = names[random.nextInt(names.length)];
            String two = names[random.nextInt(names.length)];
            fine(Http.get("/api/v1/search?" + one + "=" + encoded(any()) + "&" + two + "=" + encoded(any())));
        }
    }

    @Test
    void no_body_breaks_a_write() throws JsonProcessingException {
        Documented contract = new Documented(
                Http.get("/openapi", "Accept", "application/json").body());
        List<String> values =
                new ArrayList<>(List.of("null", "[]", "{}", "[[]]", "[null]", "1e999", "-0", "true", "{\"a\":1}"));
        ODD.forEach(odd -> values.add(new com.fasterxml.jackson.databind.node.TextNode(odd).toString()));
        for (String kind : List.of("Organisation", "CaseStudy", "Champion")) {
            JsonNode example = contract.example(kind + "Draft");
            String path = "/api/v1/"
                    + (kind.equals("CaseStudy") ? "case-studies" : kind.toLowerCase(java.util.Locale.ROOT) + "s");
            List<String> fields = new ArrayList<>();
            example.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                for (int i = 0; i < 2; i++) {
                    String value = values.get(random.nextInt(values.size()));
                    String body = example.toString()
                            .replaceFirst(
                                    "\"" + field + "\":",
                                    "\"" + field + "\":"
                                            + java.util.regex.Matcher.quoteReplacement(value)
                                            + ",\"odd\":");
                    fine(Http.write("POST", path, body.replaceFirst(",\"odd\":[^,}]*(?=[,}])", "")));
                }
            }
        }
    }

    @Test
    void no_header_breaks_an_answer() {
        for (String name : List.of(
                "If-Match",
                "Prefer",
                "Idempotency-Key",
                "Accept-Language",
                "Accept",
                "Content-Type",
                "If-None-Match",
                "Origin",
                "X-Request-Id",
                "Accept-Encoding")) {
            for (String odd : ODD) {
                if (odd.chars().allMatch(c -> c >= ' ' && c < 127)) {
                    fine(Http.get("/api/v1/rungs", name, odd));
                    fine(Http.send("POST", "/api/v1/rungs", "{}", name, odd));
                }
            }
        }
    }

    @Test
    void no_term_breaks_a_write() {
        for (String name : List.of("If-Match", "Prefer", "Idempotency-Key")) {
            for (String odd :
                    List.of("\"v99999999999-en\"", "wait=99999", "wait=-1", "\"\"", "a".repeat(201), "*, *")) {
                String id = "0198c0de-7a11-7000-8000-000000000001";
                fine(Http.write("PUT", "/api/v1/champions/" + id, "{}", name, odd));
            }
        }
    }

    private void odd(String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        for (String odd : ODD) {
            switch (parameter.path("in").asText()) {
                case "query" -> fine(Http.get(known(path) + "?" + name + "=" + encoded(odd)));
                case "path" ->
                    fine(Http.get(
                            known(path.replace("{" + name + "}", encoded(odd).replace("+", "%20")))));
                default -> {}
            }
        }
    }

    private static String known(String path) {
        return path.replace("{code}", "E08000006").replaceAll("\\{[^}]+}", "0198c0de-7a11-7000-8000-000000000001");
    }

    private String any() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void fine(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + " -> " + answer.body())
                .isLessThan(500);
    }
}
