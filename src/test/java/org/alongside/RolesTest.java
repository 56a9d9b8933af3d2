package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.People;
import org.junit.jupiter.api.Test;

/** Asks every operation of the contract as everybody, and holds who may against the committed table. */
@QuarkusTest
class RolesTest {

    private static final Path COMMITTED = Path.of("docs", "roles.md");
    private static final String ABOUT = """
            # Who may do what

            Asked of the running application, each operation by everybody; `./mvnw verify -Dopenapi.update=true` writes this
            page anew. *Sign in* is a 401, *no* a 403.

            """;

    @Test
    void everybody_may_do_what_the_table_says_and_no_more() throws IOException {
        String running = table();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, running);
        }
        assertThat(running.lines().toList())
                .as("Who may do what has changed. If that is meant: ./mvnw verify -Dopenapi.update=true, and commit"
                        + " docs/roles.md with the change")
                .isEqualTo(Files.readAllLines(COMMITTED));
    }

    private static String table() throws JsonProcessingException {
        Map<String, String> callers = callers();
        StringBuilder table = new StringBuilder(ABOUT);
        table.append("| operation | ")
                .append(String.join(" | ", callers.keySet()))
                .append(" |\n");
        table.append("| --- |").append(" --- |".repeat(callers.size())).append('\n');
        Documented contract = new Documented(
                Http.get("/openapi", "Accept", "application/json").body());
        List<String> byPath = contract.operations().stream()
                .sorted(Comparator.comparing(operation -> operation.split(" ")[1]))
                .toList();
        for (String operation : byPath) {
            List<String> answers = callers.values().stream()
                    .map(credentials -> answer(operation, credentials))
                    .toList();
            assertThat(contract.at(operation)
                            .path("security")
                            .findParents("basic")
                            .isEmpty())
                    .as("whether the contract asks anybody to sign in for " + operation)
                    .isEqualTo(answers.get(0).equals("yes"));
            table.append("| `").append(operation).append("` | ");
            table.append(String.join(" | ", answers)).append(" |\n");
        }
        return table.toString();
    }

    /** Everybody there is, and what they send to be let in. */
    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("visitor", null);
        callers.put("contributor", People.basic(People.made("contributor")));
        callers.put("curator", People.basic(People.made("curator")));
        callers.put("admin", Http.ADMIN);
        for (String scope : List.of("read", "propose", "curate")) {
            callers.put("key to " + scope, "Bearer " + People.key(scope));
        }
        return callers;
    }

    /** Sends what nothing can come of but, from whoever may, a word on what is wrong with it. */
    private static String answer(String operation, String credentials) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1].replace("{code}", "E99999999").replaceAll("\\{[^}]+}", nobody());
        boolean imports = operation.equals("POST /api/v1/imports");
        List<String> headers = new ArrayList<>(List.of(
                "If-Match", "*", "Content-Type", imports ? "multipart/form-data; boundary=x" : "application/json"));
        if (credentials != null) {
            headers.addAll(List.of("Authorization", credentials));
        }
        String body = imports ? "--x--\r\n" : method.equals("POST") || method.equals("PUT") ? "{}" : null;
        HttpResponse<String> answer = Http.send(method, path, body, headers.toArray(String[]::new));
        assertThat(answer.statusCode()).as(operation + " -> " + answer.body()).isLessThan(500);
        return switch (answer.statusCode()) {
            case 401 -> "sign in";
            case 403 -> "no";
            default -> "yes";
        };
    }

    private static String nobody() {
        return new UUID(0x7000L, 1L << 63).toString();
    }
}
