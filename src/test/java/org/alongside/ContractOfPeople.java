package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.alongside.introduction.Asking;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.Written;

/** Calls the operations about people's data well and badly, for {@link ContractTest}. */
final class ContractOfPeople {

    private static final String OURS = ".*/(introductions|consents|people)(/.*)?|.*/withdrawal";
    private static final String LONG_QUERY = "?q=" + "a".repeat(5000);
    private static final String NO_TOKEN = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final Documented contract;
    private final String organisation;

    ContractOfPeople(Documented contract, String organisation) {
        this.contract = contract;
        this.organisation = organisation;
    }

    boolean takes(String operation) {
        return operation.split(" ")[1].matches(OURS);
    }

    void call(String operation) {
        switch (operation) {
            case "GET /api/v1/introductions" -> list(operation);
            case "GET /api/v1/introductions/links/{token}" -> look(operation, confirming());
            case "GET /api/v1/consents/links/{token}" -> look(operation, leaving());
            case "POST /api/v1/introductions" -> ask(operation);
            case "POST /api/v1/introductions/links/{token}" -> answer(operation);
            case "POST /api/v1/introductions/{id}/stop" -> stop(operation);
            case "POST /api/v1/consents/withdrawals" -> leave(operation, leaving());
            case "POST /api/v1/consents/renewals" -> leave(operation, staying());
            case "POST /api/v1/champions/{id}/withdrawal" -> withdraw(operation);
            case "POST /api/v1/people/exports", "POST /api/v1/people/erasures" -> people(operation);
            default -> throw new AssertionError("Nobody calls " + operation);
        }
    }

    private void list(String operation) {
        String path = operation.split(" ")[1];
        String[] admin = {"Authorization", Http.ADMIN};
        Asking.ask(Asking.draft(champion(address()), address()));
        HttpResponse<String> answer = hold(operation, 200, Http.get(path, admin));
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        hold(operation, 304, Http.get(path, "Authorization", Http.ADMIN, "If-None-Match", tag));
        hold(operation, 400, Http.get(path + "?limit=0", admin));
        hold(operation, 401, Http.get(path));
        hold(operation, 406, Http.get(path, "Authorization", Http.ADMIN, "Accept", "image/png"));
        hold(operation, 414, Http.get(path + LONG_QUERY, admin));
    }

    private void look(String operation, String token) {
        String template = operation.split(" ")[1];
        String path = template.replace("{token}", token);
        HttpResponse<String> answer = hold(operation, 200, Http.get(path));
        hold(operation, 200, Http.get(path, "Accept-Language", "cy"));
        hold(
                operation,
                304,
                Http.get(
                        path,
                        "If-None-Match",
                        answer.headers().firstValue("ETag").orElseThrow()));
        hold(operation, 404, Http.get(template.replace("{token}", NO_TOKEN)));
        hold(operation, 401, Http.get(path, "X-API-Key", "alongside_nonsense"));
        hold(operation, 406, Http.get(path, "Accept", "image/png"));
        hold(operation, 414, Http.get(path + LONG_QUERY));
        Sql.run("update one_time_link set used_at = now()");
        hold(operation, 410, Http.get(path));
    }

    private void ask(String operation) {
        String path = operation.split(" ")[1];
        badly(operation, path);
        String shy = Api.listed("champions", Drafts.champion("Shy"));
        hold(operation, 409, Http.send("POST", path, request(shy, address()), JSON));
        String body = request(champion(address()), address());
        contract.holdRequest(operation, body);
        hold(operation, 202, Http.send("POST", path, body, JSON));
    }

    private void answer(String operation) {
        String template = operation.split(" ")[1];
        String address = address();
        Asking.ask(Asking.draft(champion(address), address())).then().statusCode(202);
        Asking.confirm(lastSender()).then().statusCode(200);
        String path = template.replace("{token}", Written.tokenTo(address));
        badly(operation, path);
        String body = contract.example("IntroductionAnswerDraft").toString();
        contract.holdRequest(operation, body);
        hold(operation, 404, Http.send("POST", template.replace("{token}", NO_TOKEN), body, JSON));
        hold(operation, 200, Http.send("POST", path, body, JSON));
        hold(operation, 410, Http.send("POST", path, body, JSON));
    }

    private void stop(String operation) {
        Asking.ask(Asking.draft(champion(address()), address()));
        String path = operation.split(" ")[1].replace(
                "{id}",
                Sql.column("select id::text from introduction order by id desc").get(0));
        badly(operation, path);
        String body = contract.example("StopDraft").toString();
        contract.holdRequest(operation, body);
        hold(operation, 401, Http.send("POST", path, body, JSON));
        hold(operation, 404, Http.write("POST", nowhere(operation), body));
        hold(operation, 200, Http.write("POST", path, body));
        hold(operation, 409, Http.write("POST", path, body));
    }

    private void leave(String operation, String token) {
        String path = operation.split(" ")[1];
        badly(operation, path);
        String unknown = contract.example("TokenDraft").toString();
        contract.holdRequest(operation, unknown);
        hold(operation, 404, Http.send("POST", path, unknown, JSON));
        String body = unknown.replace(NO_TOKEN, token);
        hold(operation, 200, Http.send("POST", path, body, JSON));
        hold(operation, 410, Http.send("POST", path, body, JSON));
    }

    private void withdraw(String operation) {
        String path = operation.split(" ")[1].replace("{id}", champion(address()));
        hold(operation, 401, Http.send("POST", path, (String) null));
        hold(operation, 403, Http.write("POST", path, null, "Origin", "https://example.net"));
        hold(operation, 406, Http.write("POST", path, null, "Accept", "image/png"));
        hold(operation, 414, Http.write("POST", path + LONG_QUERY, null));
        hold(operation, 404, Http.write("POST", nowhere(operation), null));
        hold(operation, 204, Http.write("POST", path, null));
    }

    private void people(String operation) {
        String path = operation.split(" ")[1];
        badly(operation, path);
        String address = address();
        Api.listed("champions", Drafts.champion("Somebody", address));
        JsonNode body = contract.example(path.endsWith("exports") ? "PersonDraft" : "ErasureDraft");
        contract.holdRequest(operation, body.toString());
        ((ObjectNode) body).put("email", address);
        hold(operation, 401, Http.send("POST", path, body.toString(), JSON));
        hold(operation, 200, Http.write("POST", path, body.toString()));
    }

    /** What is refused wherever something is sent. */
    private void badly(String operation, String path) {
        String method = operation.split(" ")[0];
        hold(operation, 400, Http.write(method, path, "{"));
        hold(operation, 400, Http.write(method, path, "{\"nam\":1}"));
        hold(operation, 403, Http.write(method, path, "{}", "Origin", "https://example.net"));
        hold(operation, 406, Http.write(method, path, "{}", "Accept", "image/png"));
        hold(operation, 413, Http.write(method, path, " ".repeat(1_000_001)));
        hold(operation, 414, Http.write(method, path + LONG_QUERY, "{}"));
        hold(operation, 415, Http.send(method, path, "{}", "Authorization", Http.ADMIN, "Content-Type", "text/css"));
        hold(operation, 422, Http.write(method, path, "{}"));
    }

    /** The contract's own example, about a champion there is and from an address nobody has written from. */
    private String request(String champion, String email) {
        JsonNode body = contract.example("IntroductionDraft");
        ((ObjectNode) body.path("to")).put("champion", champion);
        ((ObjectNode) body.path("from")).put("email", email);
        return body.toString();
    }

    private static String champion(String email) {
        return Api.listed("champions", Drafts.champion("Asked", email));
    }

    private static String confirming() {
        String sender = address();
        Asking.ask(Asking.draft(champion(address()), sender)).then().statusCode(202);
        return Written.tokenTo(sender);
    }

    private static String lastSender() {
        return Sql.column("select from_email from introduction order by id desc")
                .get(0);
    }

    private static String leaving() {
        return made("withdrawConsent", address());
    }

    private static String staying() {
        return made("renewConsent", address());
    }

    private static String address() {
        return "c" + UUID.randomUUID() + "@example.org";
    }

    private static String nowhere(String operation) {
        return operation.split(" ")[1].replace("{id}", new UUID(0x7000L, 1L << 63).toString());
    }

    private HttpResponse<String> hold(String operation, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(operation + " -> " + answer.body()).isEqualTo(status);
        contract.hold(operation, answer);
        return answer;
    }

    /** A link as letters to champions have them, to a new one at an address. */
    private static String made(String purpose, String address) {
        String champion = champion(address);
        Map<String, String> to = Map.of(Mailbox.KEY, Mailbox.digest(address));
        OneTimeLinks links = CDI.current().select(OneTimeLinks.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> links.make(purpose, UUID.fromString(champion), to, Duration.ofDays(1)));
    }
}
