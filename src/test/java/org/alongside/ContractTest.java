package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.People;
import org.alongside.letter.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls every operation well and badly, and holds what really comes back against what the contract says comes back. */
@QuarkusTest
class ContractTest {

    private static final String NOBODY = new UUID(0x7000L, 1L << 63).toString();
    private static final String LONG_QUERY = "?q=" + "a".repeat(5000);
    /** A file with one row, which has too little in it. */
    private static final String IMPORT = """
            --edge\r
            Content-Disposition: form-data; name="kind"\r
            \r
            organisations\r
            --edge\r
            Content-Disposition: form-data; name="file"; filename="rows.csv"\r
            Content-Type: text/csv\r
            \r
            name,kind\r
            ,nonsense\r
            --edge--\r
            """;

    private static final String SIGNALS =
            "{\"sameOrgId\": false, \"sameWebsite\": true, \"similarName\": null, \"sameArea\": true}";

    private static final Map<String, String> DRAFTS = Map.of(
            "organisations", "OrganisationDraft", "case-studies", "CaseStudyDraft", "champions", "ChampionDraft");
    private static final Map<String, String> ACCESS = Map.of("accounts", "AccountDraft", "keys", "KeyDraft");
    private static final String OWN_PASSWORD = "PUT /api/v1/accounts/me/password";

    private Documented contract;
    private ContractOfPeople people;
    private String organisation;
    private String other;
    private String study;
    private String champion;
    private String imported;
    private String account;
    private String name;
    private String key;
    private String letter;
    private Upkeep upkeep;
    private ProposalCalls proposals;
    private String proposal;

    @BeforeEach
    void read_the_contract_and_list_one_entry_of_each_kind() throws JsonProcessingException {
        contract = new Documented(
                Http.get("/openapi", "Accept", "application/json").body());
        organisation = id(create("organisations"));
        other = id(create("organisations"));
        study = id(create("case-studies"));
        champion = id(create("champions"));
        account = id(create("accounts"));
        HttpResponse<String> made = create("keys");
        key = new ObjectMapper().readTree(made.body()).at("/about/id").asText();
        imported = id(importing(IMPORT, "multipart/form-data; boundary=edge"));
        letter = Outbox.givenUp();
        upkeep = new Upkeep(contract, organisation);
        people = new ContractOfPeople(contract, organisation);
        proposals = new ProposalCalls(contract, organisation);
        proposal = proposals.waiting();
    }

    @Test
    void every_answer_is_one_that_the_contract_tells_of() throws JsonProcessingException, SQLException {
        for (String operation : contract.operations()) {
            if (people.takes(operation)) {
                people.call(operation);
            } else if (operation.startsWith("GET")) {
                read(operation);
            } else if (Upkeep.isAbout(operation)) {
                upkeep.write(operation);
            } else if (operation.endsWith("/imports")) {
                startImport(operation);
            } else if (operation.equals(OWN_PASSWORD)) {
                changePassword();
            } else if (operation.contains("/duplicates")) {
                aboutDuplicates(operation);
            } else if (ProposalCalls.concern(operation)) {
                proposals.call(operation, entry(operation));
            } else if (contract.at(operation).has("requestBody") || operation.startsWith("DELETE")) {
                write(operation);
            } else {
                order(operation);
            }
        }
        for (String operation : contract.operations()) {
            assertThat(contract.seen(operation)).as(operation).anyMatch(status -> status < 300);
            assertThat(contract.seen(operation)).as(operation).contains(406, 414);
        }
    }

    @Test
    void a_search_with_everything_in_it_is_as_the_contract_tells() {
        String everything = "/api/v1/search?q=bak*&region=E08000006,E47000001&sector=HE&maturity=1&evidence=claimed"
                + "&willing=any&offers=venue&needs=funding&supports=travel&type=charity&size=micro,small&limit=1"
                + "&near=Salford&within=30&sort=distance"
                + "&facets=region,sector,rung,supports,offers,needs,type,size";
        contract.hold("GET /api/v1/search", Http.get(everything));
        contract.hold("GET /api/v1/search", Http.get("/api/v1/search?q=nobodysaysthisword"));
        contract.hold("GET /api/v1/search", Http.get("/api/v1/search?willing=any&limit=1&facets=region"));
        contract.hold("GET /api/v1/search", Http.get("/api/v1/search?willing=any&near=Salford&within=500"));
    }

    @Test
    void a_key_with_a_filter_answers_as_the_contract_tells() {
        String limited = People.pageKey(
                Map.of("region", List.of("Salford"), "supports", List.of("childcare,travel")), "https://partner.test");
        String id = limited.replaceFirst("alongside_(.{8})(.{4})(.{4})(.{4})(.{12})_.*", "$1-$2-$3-$4-$5");
        hold("GET /api/v1/keys/{id}", 200, Http.get("/api/v1/keys/" + id, "Authorization", Http.ADMIN));
        hold("GET /api/v1/search", 200, Http.get("/api/v1/search", "X-API-Key", limited));
        hold("GET /api/v1/suggest", 200, Http.get("/api/v1/suggest?q=sa", "Authorization", "Bearer " + limited));
        hold("GET /api/v1/organisations", 403, Http.get("/api/v1/organisations", "X-API-Key", limited));
        hold(
                "GET /api/v1/search",
                403,
                Http.get("/api/v1/search", "X-API-Key", limited, "Origin", "https://other.test"));
    }

    @Test
    void what_was_taken_down_answers_as_the_contract_tells() throws JsonProcessingException {
        for (String kind : DRAFTS.keySet()) {
            String id = id(create(kind));
            String entry = "/api/v1/" + kind + "/";
            HttpResponse<String> removed = Http.write("DELETE", entry + id, null, "If-Match", "*");
            contract.hold("DELETE " + entry + "{id}", removed);
            HttpResponse<String> again = Http.write("DELETE", entry + id, null, "If-Match", "*");
            assertThat(again.statusCode()).isEqualTo(409);
            contract.hold("DELETE " + entry + "{id}", again);
            HttpResponse<String> gone = Http.get(entry + id);
            assertThat(gone.statusCode()).isEqualTo(410);
            contract.hold("GET " + entry + "{id}", gone);
        }
    }

    @Test
    void what_was_merged_answers_as_the_contract_tells() throws JsonProcessingException, SQLException {
        String survivor = id(create("organisations"));
        run("update organisation set status = 'ARCHIVED', merged_into = '" + survivor + "' where id = '" + organisation
                + "'");
        for (String operation : contract.operations()) {
            if (operation.startsWith("GET /api/v1/organisations/{id}")) {
                hold(operation, 308, get(address(operation)));
            }
        }
        String draft = draft("organisations");
        hold(
                "PUT /api/v1/organisations/{id}",
                409,
                Http.write("PUT", "/api/v1/organisations/" + organisation, draft, "If-Match", "*"));
    }

    private void read(String operation) throws SQLException {
        String path = address(operation);
        HttpResponse<String> answer = hold(operation, 200, get(path));
        if (contract.takes(operation, "limit")) {
            hold(operation, 400, get(path + "?limit=0"));
            hold(operation, 400, get(path + "?limit=some"));
            hold(operation, 200, get(path + "?limit=1"));
        }
        answer.headers().firstValue("ETag").ifPresent(tag -> hold(operation, 304, get(path, "If-None-Match", tag)));
        hold(operation, 406, get(path, "Accept", "image/png"));
        hold(operation, 200, get(path, "Accept-Language", "cy"));
        hold(operation, 414, get(path + LONG_QUERY));
        hold(operation, 400, get(path + "?q=%FF"));
        if (operation.contains("{")) {
            hold(operation, 404, get(unknown(operation)));
        }
        contract.forms(operation).forEach(form -> hold(operation, 200, get(path, "Accept", form)));
        if (isClosed(path)) {
            hold(operation, 401, Http.get(path));
        }
        hold(operation, 401, Http.get(path, "X-API-Key", "alongside_nonsense"));
    }

    private void startImport(String operation) {
        String path = operation.split(" ")[1];
        String[] form = {"Content-Type", "multipart/form-data; boundary=edge"};
        hold(operation, 401, Http.send("POST", path, IMPORT, form));
        hold(operation, 403, importing(IMPORT, "multipart/form-data; boundary=edge", "Origin", "https://example.net"));
        hold(operation, 406, importing(IMPORT, "multipart/form-data; boundary=edge", "Accept", "image/png"));
        hold(operation, 414, Http.send("POST", path + LONG_QUERY, IMPORT, form));
        hold(operation, 415, importing(IMPORT, "application/json"));
        hold(
                operation,
                422,
                importing(
                        IMPORT.replace("\"kind\"", "\"dryRun\"").replace("organisations", "perhaps"),
                        "multipart/form-data; boundary=edge"));
        hold(operation, 202, importing(IMPORT, "multipart/form-data; boundary=edge"));
    }

    private static HttpResponse<String> importing(String body, String type, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", Http.ADMIN, "Content-Type", type));
        all.addAll(List.of(headers));
        return Http.send("POST", "/api/v1/imports", body, all.toArray(String[]::new));
    }

    private static HttpResponse<String> get(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (isClosed(path)) {
            all.addAll(List.of("Authorization", Http.ADMIN));
        }
        return Http.get(path, all.toArray(String[]::new));
    }

    private void write(String operation) throws JsonProcessingException, SQLException {
        String method = operation.split(" ")[0];
        String path = address(operation);
        String kind = path.split("/")[3];
        String known = name;
        String body = method.equals("DELETE") ? null : draft(kind);
        if (method.equals("PUT")) {
            body = body == null ? null : body.replace('"' + name + '"', '"' + known + '"');
        }
        hold(operation, 401, Http.send(method, path, body, "Content-Type", "application/json"));
        hold(operation, 403, Http.write(method, path, body, "Origin", "https://example.net"));
        hold(operation, 406, Http.write(method, path, body, "Accept", "image/png"));
        hold(operation, 414, Http.write(method, path + LONG_QUERY, body));
        hold(operation, 400, Http.write(method, path + "?x=%00", body));
        if (body != null) {
            contract.holdRequest(operation, body);
            hold(operation, 400, Http.write(method, path, "{", "If-Match", "*"));
            hold(operation, 400, Http.write(method, path, "{\"nam\":1}", "If-Match", "*"));
            hold(operation, 413, Http.write(method, path, " ".repeat(1_000_001), "If-Match", "*"));
            hold(
                    operation,
                    415,
                    Http.send(method, path, body, "Authorization", Http.ADMIN, "Content-Type", "text/css"));
            hold(operation, 422, Http.write(method, path, "{}", "If-Match", "*"));
        }
        if (!method.equals("POST") && DRAFTS.containsKey(kind)) {
            hold(operation, 428, Http.write(method, path, body));
            hold(operation, 412, Http.write(method, path, body, "If-Match", "\"v77-en\""));
        }
        if (!method.equals("POST")) {
            hold(operation, 404, Http.write(method, unknown(operation), body, "If-Match", "*"));
        }
        int success = method.equals("POST") ? 201 : method.equals("PUT") ? 200 : 204;
        if (method.equals("DELETE") && !kind.equals("keys")) {
            path = "/api/v1/" + kind + "/" + id(create(kind));
        }
        name = known;
        hold(operation, success, Http.write(method, path, body, "If-Match", "*", "Prefer", "wait=1"));
    }

    private void changePassword() throws JsonProcessingException {
        String path = OWN_PASSWORD.split(" ")[1];
        String body = contract.example("PasswordDraft").toString();
        String own = Http.basic(
                name, contract.example("AccountDraft").path("password").asText());
        String[] json = {"Authorization", own, "Content-Type", "application/json"};
        contract.holdRequest(OWN_PASSWORD, body);
        hold(OWN_PASSWORD, 401, Http.send("PUT", path, body, "Content-Type", "application/json"));
        hold(OWN_PASSWORD, 400, Http.send("PUT", path, "{", json));
        hold(OWN_PASSWORD, 422, Http.send("PUT", path, "{}", json));
        hold(OWN_PASSWORD, 414, Http.send("PUT", path + LONG_QUERY, body, json));
        hold(OWN_PASSWORD, 406, Http.write("PUT", path, body, "Accept", "image/png"));
        hold(OWN_PASSWORD, 415, Http.send("PUT", path, body, "Authorization", own, "Content-Type", "text/css"));
        hold(OWN_PASSWORD, 204, Http.send("PUT", path, body, json));
    }

    private void aboutDuplicates(String operation) throws JsonProcessingException, SQLException {
        if (operation.endsWith("/scan")) {
            order(operation);
        } else if (operation.endsWith("/merge")) {
            String survivor = id(create("organisations"));
            String merged = id(create("organisations"));
            ObjectNode draft = (ObjectNode) contract.example("MergeDraft");
            String body = draft.put("survivor", survivor).toString();
            String stale = draft.put("mergedVersion", 7).toString();
            String path = operation.split(" ")[1].replace("{one}", survivor);
            hold(operation, 412, Http.write("POST", path.replace("{other}", merged), stale));
            decide(operation, path, merged, body);
        } else if (operation.startsWith("POST")) {
            String body = contract.example("LookalikeDraft").toString();
            writeBadly(operation, "/api/v1/duplicates", body);
            hold(operation, 200, Http.send("POST", "/api/v1/duplicates", body, "Content-Type", "application/json"));
        } else {
            // A scan may have found them already
            run("insert into duplicate_pair select '" + organisation + "', '" + other + "', 'OPEN', 0.5, '" + SIGNALS
                    + "', gen_random_uuid(), now() on conflict do nothing");
            String path = operation.split(" ")[1].replace("{one}", organisation);
            decide(operation, path, other, contract.example("DuplicateDraft").toString());
        }
    }

    /** What can be decided once about two organisations. */
    private void decide(String operation, String path, String second, String body) {
        String method = operation.split(" ")[0];
        String pair = path.replace("{other}", second);
        writeBadly(operation, pair, body);
        hold(operation, 401, Http.send(method, pair, body, "Content-Type", "application/json"));
        hold(operation, 404, Http.write(method, path.replace("{other}", NOBODY), body));
        hold(operation, 200, Http.write(method, pair, body));
        hold(operation, 409, Http.write(method, pair, body));
    }

    private void writeBadly(String operation, String path, String body) {
        String method = operation.split(" ")[0];
        contract.holdRequest(operation, body);
        hold(operation, 403, Http.write(method, path, body, "Origin", "https://example.net"));
        hold(operation, 406, Http.write(method, path, body, "Accept", "image/png"));
        hold(operation, 414, Http.write(method, path + LONG_QUERY, body));
        hold(operation, 400, Http.write(method, path, "{"));
        hold(operation, 400, Http.write(method, path, "{\"nam\":1}"));
        hold(operation, 413, Http.write(method, path, " ".repeat(1_000_001)));
        hold(operation, 415, Http.send(method, path, body, "Authorization", Http.ADMIN, "Content-Type", "text/css"));
        hold(operation, 422, Http.write(method, path, "{}"));
    }

    /** What only has to be asked for. */
    private void order(String operation) throws SQLException {
        String path = address(operation);
        hold(operation, 401, Http.send("POST", path, (String) null));
        hold(operation, 403, Http.write("POST", path, null, "Origin", "https://example.net"));
        hold(operation, 406, Http.write("POST", path, null, "Accept", "image/png"));
        hold(operation, 414, Http.write("POST", path + LONG_QUERY, null));
        if (operation.contains("{")) {
            hold(operation, 404, Http.write("POST", unknown(operation), null));
        }
        hold(operation, 202, Http.write("POST", path, null));
        if (operation.endsWith("/retry")) {
            hold(operation, 409, Http.write("POST", path, null));
        }
    }

    private static boolean isClosed(String path) {
        return path.matches(
                "/api/v1/(imports|accounts|keys|letters|duplicates|proposals|trusted-organisations|search/index"
                        + "|reports|(freshness|claims)(?!/links)|organisations/.*/contact).*");
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private HttpResponse<String> hold(String operation, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(operation + " -> " + answer.body()).isEqualTo(status);
        contract.hold(operation, answer);
        return answer;
    }

    private String address(String operation) throws SQLException {
        String path = operation.split(" ")[1];
        if (Upkeep.isAbout(operation)) {
            return upkeep.address(operation);
        }
        if (path.contains("/imports")) {
            return path.replace("{id}", imported);
        }
        if (path.contains("/letters")) {
            return path.replace("{id}", letter);
        }
        if (path.contains("/duplicates")) {
            return path.replace("{one}", organisation).replace("{other}", other);
        }
        if (path.contains("/proposals")) {
            return path.replace("{id}", proposal);
        }
        if (isClosed(path)) {
            return path.replace("{id}", path.contains("/keys") ? key : account);
        }
        return path.replace("{code}", "E08000006")
                .replace("{id}", entry(operation))
                .replaceAll("\\{(version|from|to)}", "1");
    }

    /** An entry of the kind that an operation is about. */
    private String entry(String operation) {
        return operation.contains("/organisations")
                ? organisation
                : operation.contains("/champions") ? champion : study;
    }

    private static String unknown(String operation) {
        return operation.split(" ")[1].replace("{code}", "E99999999").replaceAll("\\{[^}]+}", NOBODY);
    }

    private HttpResponse<String> create(String kind) throws JsonProcessingException {
        // Until search shows it, or what is said of the index would change between two readings
        HttpResponse<String> created = Http.write("POST", "/api/v1/" + kind, draft(kind), "Prefer", "wait=5");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created;
    }

    /** The contract's own example, so that it is known to work. */
    private String draft(String kind) {
        JsonNode draft = contract.example(DRAFTS.getOrDefault(kind, ACCESS.get(kind)));
        if (kind.equals("accounts")) {
            name = "c" + UUID.randomUUID();
            ((ObjectNode) draft).put("name", name);
        }
        if (kind.equals("case-studies")) {
            ((ObjectNode) draft.at("/organisations/0")).put("id", organisation);
        }
        return draft.toString();
    }

    private static String id(HttpResponse<String> created) throws JsonProcessingException {
        return new ObjectMapper().readTree(created.body()).path("id").asText();
    }
}
