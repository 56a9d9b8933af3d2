package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.access.People;
import org.alongside.curation.Proposals;
import org.alongside.exchange.Imports;
import org.alongside.introduction.Asking;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.Written;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plants addresses and telephone numbers wherever the directory takes any, then reads everything that anybody may read and
 * provokes every error there is. What it reads is in the contract, so that whatever is new is walked without being named.
 */
@QuarkusTest
class PlantedDataTest {

    /** What is not in the contract and answers anyhow. */
    private static final List<String> PAGES = List.of(
            "/",
            "/docs/",
            "/openapi",
            "/admin",
            "/admin/sign-in",
            "/links/nobody",
            "/q/health",
            "/q/health/ready",
            "/q/health/live",
            "/q/metrics",
            "/robots.txt",
            "/favicon.ico");

    /** What shows addresses, or words as they were sent, to those who decide about them. */
    private static final String FOR_WHOM_IT_IS_MEANT =
            "/api/v1/((letters|accounts|keys|people|reports|claims|proposals|freshness)(/.*)?|organisations/[^/]+/contact)";

    private static final String NOBODY = Planted.address("nobody");

    @Inject
    OneTimeLinks links;

    private final LogLines log = new LogLines();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final TreeSet<String> found = new TreeSet<>();
    private Documented contract;
    private String curator;
    private int places;

    @BeforeEach
    void plant() throws JsonProcessingException {
        Directory.empty();
        contract = new Documented(
                Http.get("/openapi", "Accept", "application/json").body());
        curator = "Bearer " + People.key("curate");
        account();
        ReportLimits.forget();
        entries();
        strangers();
        introductions();
        imported();
        QuarkusTransaction.requiringNew()
                .run(() -> links.make(
                        "planted", UUID.randomUUID(), Map.of("email", Planted.address("link")), Duration.ofDays(1)));
        Api.admin()
                .body(Map.of("email", NOBODY, "reason", Planted.text("reason")))
                .post("/api/v1/people/erasures")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void nothing_that_anybody_may_read_gives_an_address_or_a_number_away() {
        assertThat(Sql.column("select text from letter")).anyMatch(text -> Planted.isIn(text));
        PAGES.forEach(page -> look(page, Http.get(page)));
        ids.get("token").forEach(token -> look("/links", Http.get("/links/" + token)));
        List<String> reads = contract.operations().stream()
                .filter(any -> any.startsWith("GET"))
                .toList();
        reads.forEach(this::read);
        reads.forEach(this::misread);
        contract.operations().stream().filter(any -> !any.startsWith("GET")).forEach(this::provoke);
        provokeTheRest();
        System.out.printf(
                "Planted data: %d places walked, %d lines of the log%n",
                places, log.lines().size());
        assertThat(places).isGreaterThan(1000);
        assertThat(found).isEmpty();
        assertThat(log.lines()).isNotEmpty().noneMatch(line -> Planted.isIn(line));
    }

    private void account() {
        String name = "planted-" + UUID.randomUUID();
        Map<String, Object> draft = Map.of(
                "name", name, "email", Planted.address("account"), "role", "curator", "password", "willow-kettle-drum");
        String account = Api.admin()
                .body(draft)
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ids.put("accounts", List.of(account));
        look("POST /accounts again", Http.write("POST", "/api/v1/accounts", json(draft)));
        String key = Api.admin()
                .body(Map.of("name", "Planted", "owner", Planted.text("owner"), "scopes", List.of("read")))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("about.id");
        ids.put("keys", List.of(key));
    }

    private void entries() {
        String one = Api.listed("organisations", Drafts.organisation("Planted Loaves"));
        String other = Api.listed("organisations", Drafts.organisation("Planted Loaves CIC"));
        ids.put("organisations", List.of(one, other));
        ids.put("case-studies", List.of(Api.listed("case-studies", Drafts.caseStudy("Planted Study", 6, one))));
        ids.put(
                "champions",
                List.of(
                        champion("Mair", "mair", one),
                        champion("Sam", "sam", one),
                        champion("Left", "left", one),
                        champion("Gone", "gone", other)));
        Api.remove("champions", ids.get("champions").get(2)).then().statusCode(204);
        Api.admin()
                .post("/api/v1/champions/" + ids.get("champions").get(3) + "/withdrawal")
                .then()
                .statusCode(204);
        Api.admin()
                .body(Map.of("email", Planted.address("contact"), "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + one + "/contact")
                .then()
                .statusCode(lessThan(300));
    }

    /** What people send without an account, and what curators write down: one proposal is approved, the rest waits. */
    private void strangers() {
        String one = ids.get("organisations").get(0);
        Map<String, Object> draft = Proposals.change(one, Drafts.organisation("Planted Loaves"));
        draft.put("why", Planted.text("why"));
        draft.put("source", Planted.text("source"));
        Proposals.approve(Proposals.confirmed(Planted.address("approved"), draft))
                .then()
                .statusCode(200);
        Proposals.confirmed(Planted.address("waiting"), draft);
        String unconfirmed = Proposals.unconfirmed(Planted.address("unconfirmed"), draft);
        ids.put("proposals", List.of(unconfirmed));
        Map<String, Object> report = Map.of(
                "kind",
                "organisation",
                "id",
                one,
                "matter",
                "wrong",
                "text",
                Planted.text("report"),
                "email",
                Planted.address("reporter"));
        Proposals.visitor().body(report).post("/api/v1/reports").then().statusCode(202);
        Map<String, Object> claim =
                Map.of("organisation", one, "email", Planted.address("claimant"), "name", Planted.text("claimant"));
        Proposals.visitor().body(claim).post("/api/v1/claims").then().statusCode(202);
    }

    private static String champion(String name, String address, String organisation) {
        return Api.listed(
                "champions",
                Drafts.with(Drafts.champion(name, Planted.address(address)), "organisation", organisation));
    }

    /** One that waits to be confirmed, one that waits for an answer, and one that was accepted. */
    private void introductions() {
        String champion = ids.get("champions").get(0);
        for (String sender : List.of("first", "second", "third")) {
            Map<String, Object> draft = Asking.draft(champion, Planted.address(sender));
            draft.put("about", "Hello. " + Planted.text("about"));
            draft.put("share", Map.of("email", true, "phone", Planted.PHONE));
            Asking.ask(draft).then().statusCode(202);
        }
        Asking.confirm(Planted.address("second")).then().statusCode(200);
        look(
                "accepting",
                Http.send(
                        "POST",
                        Asking.PATH + "/links/" + Written.tokenTo(Planted.address("mair")),
                        "{\"action\":\"accept\",\"share\":{\"phone\":\"" + Planted.PHONE + "\"}}",
                        "Content-Type",
                        "application/json"));
        Asking.confirm(Planted.address("third")).then().statusCode(200);
        ids.put(
                "token",
                List.of(
                        Written.tokenTo(Planted.address("first")),
                        Written.tokenTo(Planted.address("mair")),
                        "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m"));
        ids.put("introductions", Sql.column("select id::text from introduction"));
        ids.put("letters", Sql.column("select id::text from letter"));
    }

    /** A file as people send them: with columns nobody asked for, contacts in the text, and faults. */
    private void imported() {
        String csv = "name,kind,summary,size,website,Contact e-mail,Telephone\n"
                + "Planted Import,charity,\"" + Planted.text("summary") + "\",micro,," + Planted.address("column") + ","
                + Planted.PHONE + "\n"
                + "Planted Fault," + Planted.address("kind") + ",x," + Planted.address("size") + ","
                + Planted.address("website") + "," + Planted.address("column") + "," + Planted.PHONE + "\n";
        ids.put("imports", List.of(Imports.run(csv).getString("id")));
    }

    /** Whatever may be read, by whom it may be read: everybody; curators too where nothing private is meant for them. */
    private void read(String operation) {
        boolean open = isOpen(operation);
        for (String path : paths(operation)) {
            for (String form : contract.forms(operation)) {
                for (String language : List.of("en", "cy")) {
                    String[] visitor = {"Accept", form, "Accept-Language", language};
                    look(path, Http.get(path, visitor));
                    boolean reports = path.contains("/imports");
                    if (reports || !open && !path.matches(FOR_WHOM_IT_IS_MEANT)) {
                        String as = reports ? Http.ADMIN : curator;
                        look(path, Http.get(path, "Accept", form, "Accept-Language", language, "Authorization", as));
                    }
                }
            }
            if (contract.takes(operation, "limit")) {
                look(path, Http.get(path + "?limit=100"));
                look(path, Http.get(path + "?limit=1"));
            }
            if (contract.takes(operation, "q")) {
                for (String word : List.of("planted", "mair", "loaves", "priya", "import")) {
                    look(path, Http.get(path + "?willing=any&q=" + word));
                    look(path, Http.get(path + "?q=" + word, "Accept-Language", "cy"));
                }
            }
        }
    }

    /** Asks with an address where it doesn't belong. What was asked may be answered; what is refused must not repeat it. */
    private void misread(String operation) {
        String path = paths(operation).get(0);
        for (JsonNode parameter : contract.at(operation).path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                refused(path, Http.get(path + "?" + name + "=" + encoded(Planted.text("query"))));
                refused(path, Http.get(path + "?" + name + "=" + encoded(NOBODY), "Accept-Language", "cy"));
            }
        }
        String template = operation.split(" ")[1];
        if (template.contains("{")) {
            String unknown = template.replaceAll("\\{[^}]+}", encoded(NOBODY));
            refused(unknown, Http.get(unknown));
            refused(unknown, Http.get(unknown, "Authorization", Http.ADMIN, "Accept-Language", "cy"));
        }
        refused(path, Http.get(path, "Authorization", Http.basic(NOBODY, "x")));
        refused(path, Http.get(path, "X-API-Key", NOBODY));
        refused(path, Http.get(path, "Accept", NOBODY));
    }

    /** Sends what is refused, with an address in every place where there could be one. */
    private void provoke(String operation) {
        String method = operation.split(" ")[0];
        String nowhere = operation.split(" ")[1].replaceAll("\\{[^}]+}", encoded(NOBODY));
        refused(operation, Http.send(method, nowhere, "{}", "Authorization", Http.basic(NOBODY, "x")));
        if (!contract.at(operation).has("requestBody")) {
            return;
        }
        for (String path : paths(operation).stream().limit(2).toList()) {
            for (String body : bodies(operation)) {
                for (String as : List.of(Http.ADMIN, curator)) {
                    refused(
                            operation,
                            Http.send(
                                    method,
                                    path,
                                    body,
                                    "Authorization",
                                    as,
                                    "Content-Type",
                                    "application/json",
                                    "If-Match",
                                    "\"v77-en\"",
                                    "Idempotency-Key",
                                    "planted",
                                    "Prefer",
                                    NOBODY));
                }
            }
            refused(operation, Http.send(method, path, NOBODY, "Content-Type", NOBODY));
        }
    }

    private List<String> bodies(String operation) {
        List<String> bodies = new ArrayList<>();
        bodies.add("{\"" + NOBODY + "\": \"" + Planted.PHONE + "\"}");
        bodies.add("{\"name\": " + NOBODY);
        bodies.add("\"" + NOBODY + "\"");
        String schema = contract.at(operation)
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        JsonNode example = contract.example(schema.substring(schema.lastIndexOf('/') + 1));
        if (example.isObject()) {
            bodies.add(Planted.everywhere(example, NOBODY).toString());
            bodies.add(Planted.everywhere(example, Planted.text("body")).toString());
            example.fieldNames().forEachRemaining(field -> bodies.add("{\"" + field + "\": {\"" + NOBODY + "\": 1}}"));
            example.fieldNames().forEachRemaining(field -> bodies.add("{\"" + field + "\": [\"" + NOBODY + "\"]}"));
        }
        return bodies;
    }

    private void provokeTheRest() {
        refused("nowhere", Http.get("/api/v1/" + encoded(NOBODY)));
        refused("patch", Http.write("PATCH", "/api/v1/organisations", "{\"" + NOBODY + "\":1}"));
        refused("malformed", Http.get("/api/v1/areas?" + encoded(NOBODY) + "=%FF"));
        refused("long", Http.get("/api/v1/search?q=" + encoded(NOBODY).repeat(300)));
        refused(
                "import",
                Imports.send("name\nx\n", Map.of("mapping", "{\"fields\":{\"name\":{\"column\":\"" + NOBODY + "\"}}}"))
                        .asString());
        refused(
                "import",
                Imports.send("name\nx\n", Map.of("mapping", "{\"" + NOBODY + "\":1}"))
                        .asString());
        refused("import", Imports.send("name\nx\n", Map.of("kind", NOBODY)).asString());
        Map<String, Object> taken = Asking.draft(ids.get("champions").get(3), NOBODY);
        refused("introduction", Asking.ask(taken).asString());
    }

    private boolean isOpen(String operation) {
        return contract.at(operation).path("security").findParents("basic").isEmpty();
    }

    /** Every address of an operation: with the ids of what it is about, and with those of everything else. */
    private List<String> paths(String operation) {
        String template = operation
                .split(" ")[1]
                .replace("{version}", "1")
                .replace("{from}", "1")
                .replace("{to}", "2");
        if (!template.contains("{")) {
            return List.of(template);
        }
        if (template.contains("{code}")) {
            return List.of(template.replace("{code}", Drafts.SALFORD), template.replace("{code}", "HE"));
        }
        if (template.contains("{token}")) {
            return ids.get("token").stream()
                    .map(token -> template.replace("{token}", token))
                    .toList();
        }
        String own = template.split("/")[3];
        return Stream.concat(
                        ids.getOrDefault(own, List.of()).stream(),
                        ids.entrySet().stream()
                                .filter(kind -> !List.of("token", own).contains(kind.getKey()))
                                .flatMap(kind -> kind.getValue().stream()))
                .map(id -> template.replaceAll("\\{[^}]+}", id))
                .toList();
    }

    /** Looks at an answer, whatever it is. */
    private void look(String place, HttpResponse<String> answer) {
        places++;
        if (Planted.isIn(answer.body()) || Planted.isIn(answer.headers().map().toString())) {
            found.add(place + " -> " + answer.statusCode() + " " + answer.body());
        }
        assertThat(answer.statusCode()).as(place + " " + answer.body()).isNotEqualTo(500);
    }

    /** Looks at an answer unless it is what was asked for. */
    private void refused(String place, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            look(place, answer);
        }
    }

    private void refused(String place, String body) {
        places++;
        if (Planted.isIn(body)) {
            found.add(place + " -> " + body);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(Map<String, ?> draft) {
        return new io.vertx.core.json.JsonObject(new LinkedHashMap<>(draft)).encode();
    }
}
