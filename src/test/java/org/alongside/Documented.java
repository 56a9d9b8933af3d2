package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contract, and what real answers were held against it. */
final class Documented {

    private static final String ADDRESS = "https://alongside.test/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final SchemaRegistry schemas;
    private final Map<String, Set<Integer>> seen = new TreeMap<>();

    Documented(String contract) throws JsonProcessingException {
        this.contract = JSON.readTree(contract);
        // A field the contract doesn't know is as wrong as one that is missing
        this.contract.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        String text = this.contract.toString();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ADDRESS, text)));
    }

    /** Every operation there is, as {@code GET /api/v1/areas}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }

    boolean takes(String operation, String parameter) {
        return at(operation).path("parameters").findValuesAsText("name").contains(parameter);
    }

    /** The media types in which an operation answers well. */
    List<String> forms(String operation) {
        List<String> forms = new ArrayList<>();
        at(operation).at("/responses/200/content").fieldNames().forEachRemaining(forms::add);
        return forms;
    }

    JsonNode example(String name) {
        return contract.at("/components/examples/" + name + "/value").deepCopy();
    }

    JsonNode at(String operation) {
        String[] parts = operation.split(" ");
        return contract.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** The statuses with which an operation has answered so far. */
    Set<Integer> seen(String operation) {
        return seen.getOrDefault(operation, Set.of());
    }

    /** Fails unless the answer is one that the contract tells of. */
    void hold(String operation, HttpResponse<String> answer) {
        String said = operation + " -> " + answer.statusCode() + " " + answer.body();
        String place = "/paths/" + operation.split(" ")[1].replace("/", "~1") + "/"
                + operation.split(" ")[0].toLowerCase(Locale.ROOT) + "/responses/" + answer.statusCode();
        JsonNode response = contract.at(place);
        assertThat(response.isMissingNode()).as("undocumented: " + said).isFalse();
        if (response.has("$ref")) {
            place = response.path("$ref").asText().substring(1);
            response = contract.at(place);
        }
        seen.computeIfAbsent(operation, key -> new TreeSet<>()).add(answer.statusCode());
        holdHeaders(response, answer, said);
        if (!response.has("content")) {
            assertThat(answer.body()).as(said).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none").split(";")[0];
        assertThat(response.path("content").has(type))
                .as("content type " + type + ": " + said)
                .isTrue();
        if (type.endsWith("json")) {
            String schema = ADDRESS + "#" + place + "/content/" + type.replace("/", "~1") + "/schema";
            assertThat(schemas.getSchema(SchemaLocation.of(schema)).validate(answer.body(), InputFormat.JSON))
                    .as(said)
                    .isEmpty();
        }
    }

    /** Whether a body is one that the operation says it takes. */
    void holdRequest(String operation, String body) {
        String schema = ADDRESS + "#/paths/" + operation.split(" ")[1].replace("/", "~1") + "/"
                + operation.split(" ")[0].toLowerCase(Locale.ROOT) + "/requestBody/content/application~1json/schema";
        assertThat(schemas.getSchema(SchemaLocation.of(schema)).validate(body, InputFormat.JSON))
                .as("what is sent to " + operation)
                .isEmpty();
    }

    private void holdHeaders(JsonNode response, HttpResponse<String> answer, String said) {
        response.path("headers").properties().forEach(header -> {
            JsonNode told = header.getValue().has("$ref")
                    ? contract.at(header.getValue().path("$ref").asText().substring(1))
                    : header.getValue();
            if (told.path("required").asBoolean()) {
                assertThat(answer.headers().firstValue(header.getKey()))
                        .as("header " + header.getKey() + ": " + said)
                        .isPresent();
            }
        });
    }
}
