package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed contract and the running one are the same; {@code -Dopenapi.update=true} makes them so. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    @Test
    void the_committed_contract_is_the_running_one() throws IOException {
        String running = Http.get("/openapi", "Accept", "application/yaml").body();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, running);
        }
        List<String> committed = Files.readAllLines(COMMITTED);
        assertThat(running.lines().toList())
                .as("What the code answers has changed. If that is meant: ./mvnw verify -Dopenapi.update=true, and"
                        + " commit openapi/openapi.yaml with the change")
                .isEqualTo(committed);
    }

    @Test
    void the_contract_comes_as_json_too() {
        assertThat(Http.get("/openapi", "Accept", "application/json").body()).startsWith("{");
    }
}
