package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.People;
import org.alongside.curation.Proposals;

/** Calls what has to do with proposals well and badly, for the test of the contract. */
final class ProposalCalls {

    private static final String PATH = "/api/v1/proposals";
    private static final String LONG_QUERY = "?q=" + "a".repeat(5000);
    private static final String NOBODY = new UUID(0x7000L, 1L << 63).toString();
    private static final String ANYBODY = null;

    private final Documented contract;
    private final String organisation;
    private final String contributor = People.basic(People.made("contributor"));

    ProposalCalls(Documented contract, String organisation) {
        this.contract = contract;
        this.organisation = organisation;
    }

    static boolean concern(String operation) {
        return !operation.startsWith("GET")
                && operation.matches(".*/(proposals|trusted-organisations).*|.*/restorations");
    }

    /** Calls one operation; the entry is one that a restoration can be tried on. */
    void call(String operation, String entry) throws JsonProcessingException {
        switch (operation) {
            case "POST /api/v1/proposals" -> propose(operation);
            case "PUT /api/v1/proposals/{id}" -> answer(operation);
            case "DELETE /api/v1/proposals/{id}" -> withdraw(operation);
            case "POST /api/v1/proposals/{id}/decision" -> decide(operation);
            case "POST /api/v1/proposals/decisions" -> decideAll(operation);
            case "POST /api/v1/proposals/confirmations" -> confirm(operation);
            case "POST /api/v1/proposals/answers" -> answerByLink(operation);
            case "POST /api/v1/organisations/{id}/restorations",
                    "POST /api/v1/case-studies/{id}/restorations",
                    "POST /api/v1/champions/{id}/restorations" -> restore(operation, entry);
            default -> orderTwice(operation);
        }
    }

    /** The id of a proposal that waits. */
    String waiting() throws JsonProcessingException {
        HttpResponse<String> made = send("POST", PATH, draft().toString(), contributor);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(202);
        return id(made);
    }

    private void propose(String operation) throws JsonProcessingException {
        String body = draft().toString();
        sendBadly(operation, PATH, body, ANYBODY);
        hold(operation, 202, send("POST", PATH, body, ANYBODY));
        hold(operation, 202, send("POST", PATH, body, contributor));
        hold(operation, 404, send("POST", PATH, body.replace(organisation, NOBODY), ANYBODY));
        ObjectNode creation = (ObjectNode)
                new ObjectMapper().valueToTree(Proposals.creation("organisation", Drafts.organisation("By Contract")));
        hold(operation, 201, send("POST", PATH, creation.toString(), Http.ADMIN));
    }

    private void answer(String operation) throws JsonProcessingException {
        String path = PATH + "/" + waiting();
        String body = contract.example("AnswerDraft").toString();
        sendBadly(operation, path, body, contributor);
        hold(operation, 401, send("PUT", path, body, ANYBODY));
        hold(operation, 404, send("PUT", PATH + "/" + NOBODY, body, contributor));
        hold(operation, 409, send("PUT", path, body, contributor));
        ask(path);
        hold(operation, 200, send("PUT", path, body, contributor));
    }

    private void withdraw(String operation) throws JsonProcessingException {
        String path = PATH + "/" + waiting();
        sendBadly(operation, path, null, contributor);
        hold(operation, 401, send("DELETE", path, null, ANYBODY));
        hold(operation, 404, send("DELETE", PATH + "/" + NOBODY, null, contributor));
        hold(operation, 204, send("DELETE", path, null, contributor));
        hold(operation, 409, send("DELETE", path, null, contributor));
    }

    private void decide(String operation) throws JsonProcessingException {
        String path = PATH + "/" + moved() + "/decision";
        String body = contract.example("DecisionDraft").toString();
        sendBadly(operation, path, body, Http.ADMIN);
        hold(operation, 401, send("POST", path, body, ANYBODY));
        hold(operation, 404, send("POST", PATH + "/" + NOBODY + "/decision", body, Http.ADMIN));
        HttpResponse<String> conflict = hold(operation, 409, send("POST", path, body, Http.ADMIN));
        assertThat(conflict.body()).contains("publishedVersion");
        String again = body.replaceFirst("}$", ", \"baseVersion\": 2}");
        hold(operation, 200, send("POST", path, again, Http.ADMIN));
        hold(operation, 409, send("POST", path, again, Http.ADMIN));
    }

    /** A proposal that is based on a version which is no longer published. */
    private String moved() throws JsonProcessingException {
        String id = Api.listed("organisations", Drafts.organisation("Moves On"));
        ObjectNode draft = draft();
        draft.put("target", id);
        String proposal = id(send("POST", PATH, draft.toString(), contributor));
        Api.replace("organisations", id, Drafts.organisation("Moved On")).then().statusCode(200);
        return proposal;
    }

    private void decideAll(String operation) throws JsonProcessingException {
        String path = PATH + "/decisions";
        ObjectNode draft = (ObjectNode) contract.example("BulkDecisionDraft");
        ArrayNode items = draft.putArray("items");
        items.addObject().put("id", waiting()).put("revision", 1);
        items.addObject().put("id", NOBODY).put("revision", 1);
        sendBadly(operation, path, draft.toString(), Http.ADMIN);
        hold(operation, 401, send("POST", path, draft.toString(), ANYBODY));
        hold(operation, 200, send("POST", path, draft.toString(), Http.ADMIN));
    }

    private void confirm(String operation) throws JsonProcessingException {
        String email = UUID.randomUUID() + "@example.org";
        Proposals.unconfirmed(email, Proposals.creation("organisation", Drafts.organisation("Confirms")));
        String path = PATH + "/confirmations";
        ObjectNode draft = (ObjectNode) contract.example("ConfirmationDraft");
        sendBadly(operation, path, draft.toString(), ANYBODY);
        hold(operation, 404, send("POST", path, draft.toString(), ANYBODY));
        draft.put("token", Proposals.token(email));
        hold(operation, 200, send("POST", path, draft.toString(), ANYBODY));
        hold(operation, 410, send("POST", path, draft.toString(), ANYBODY));
    }

    private void answerByLink(String operation) throws JsonProcessingException {
        String email = UUID.randomUUID() + "@example.org";
        String id = Proposals.confirmed(email, Proposals.creation("organisation", Drafts.organisation("Answers")));
        ask(PATH + "/" + id);
        String path = PATH + "/answers";
        ObjectNode draft = (ObjectNode) contract.example("VisitorAnswerDraft");
        sendBadly(operation, path, draft.toString(), ANYBODY);
        hold(operation, 404, send("POST", path, draft.toString(), ANYBODY));
        draft.put("token", Proposals.token(email));
        hold(operation, 200, send("POST", path, draft.toString(), ANYBODY));
        hold(operation, 410, send("POST", path, draft.toString(), ANYBODY));
    }

    private void restore(String operation, String entry) {
        String path = operation.split(" ")[1];
        String body = contract.example("RestorationDraft").toString();
        sendBadly(operation, path.replace("{id}", entry), body, Http.ADMIN);
        hold(operation, 401, send("POST", path.replace("{id}", entry), body, ANYBODY));
        hold(operation, 404, send("POST", path.replace("{id}", NOBODY), body, Http.ADMIN));
        hold(operation, 202, send("POST", path.replace("{id}", entry), body, contributor));
        hold(operation, 200, send("POST", path.replace("{id}", entry), body, Http.ADMIN));
    }

    /** What has no body: claims and trust. */
    private void orderTwice(String operation) throws JsonProcessingException {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1];
        boolean trust = path.contains("/trusted-organisations");
        String known = path.replace("{id}", trust ? organisation : waiting());
        sendBadly(operation, known, null, Http.ADMIN);
        hold(operation, 401, send(method, known, null, ANYBODY));
        hold(operation, 404, send(method, path.replace("{id}", NOBODY), null, Http.ADMIN));
        if (trust) {
            send("PUT", known, null, Http.ADMIN);
        }
        hold(operation, method.equals("PUT") ? 200 : 204, send(method, known, null, Http.ADMIN));
        if (!trust) {
            send("PUT", known, null, Http.ADMIN);
            hold(operation, 409, send(method, known, null, People.basic(People.made("curator"))));
        }
    }

    private void sendBadly(String operation, String path, String body, String credentials) {
        String method = operation.split(" ")[0];
        hold(operation, 403, send(method, path, body, credentials, "Origin", "https://example.net"));
        hold(operation, 406, send(method, path, body, credentials, "Accept", "image/png"));
        hold(operation, 414, send(method, path + LONG_QUERY, body, credentials));
        if (body != null) {
            contract.holdRequest(operation, body);
            hold(operation, 400, send(method, path, "{", credentials));
            hold(operation, 400, send(method, path, "{\"nam\":1}", credentials));
            hold(operation, 413, send(method, path, " ".repeat(1_000_001), credentials));
            hold(operation, 422, send(method, path, "{}", credentials));
            hold(operation, 415, sendAs(method, path, body, credentials, "text/css"));
        }
    }

    private void ask(String path) {
        String question = "{\"decision\": \"return\", \"question\": \"Who says so?\"}";
        HttpResponse<String> asked = send("POST", path + "/decision", question, Http.ADMIN);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    }

    private ObjectNode draft() {
        ObjectNode draft = (ObjectNode) contract.example("ProposalDraft");
        draft.put("target", organisation);
        draft.put("email", UUID.randomUUID() + "@example.org");
        return draft;
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String credentials, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send(method, path, body, credentials, all);
    }

    private static HttpResponse<String> sendAs(
            String method, String path, String body, String credentials, String type) {
        return send(method, path, body, credentials, new ArrayList<>(List.of("Content-Type", type)));
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String credentials, List<String> headers) {
        if (credentials != null) {
            headers.addAll(List.of("Authorization", credentials));
        }
        return Http.send(method, path, body, headers.toArray(String[]::new));
    }

    private HttpResponse<String> hold(String operation, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(operation + " -> " + answer.body()).isEqualTo(status);
        contract.hold(operation, answer);
        return answer;
    }

    private static String id(HttpResponse<String> made) throws JsonProcessingException {
        return new ObjectMapper().readValue(made.body(), Map.class).get("id").toString();
    }
}
