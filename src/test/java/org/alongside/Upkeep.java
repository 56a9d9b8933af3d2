package org.alongside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;

/** What the contract's test has to have at hand to call the operations that keep entries true: links, reports and claims. */
final class Upkeep {

    private static final String LONG_QUERY = "?q=" + "a".repeat(5000);

    private final Documented contract;
    private final String organisation;

    Upkeep(Documented contract, String organisation) {
        this.contract = contract;
        this.organisation = organisation;
    }

    static boolean isAbout(String operation) {
        return operation.matches("[A-Z]+ /api/v1/(reports|claims|freshness).*|[A-Z]+ /api/v1/organisations/.*/contact");
    }

    /** The address of an operation, with somebody to write to or a link that works behind it. */
    String address(String operation) throws SQLException {
        String path = operation.split(" ")[1];
        if (path.endsWith("/contact")) {
            String contact = contract.example("OrganisationContactDraft").toString();
            Http.write("PUT", path.replace("{id}", organisation), contact);
        }
        return path.replace("{token}", path.contains("/claims") ? claimLink() : freshnessLink("stillRight"))
                .replace("{id}", id(path));
    }

    /** Writes, well and badly. */
    void write(String operation) throws SQLException {
        String method = operation.split(" ")[0];
        String path = address(operation);
        String body = body(operation);
        hold(operation, Http.write(method, path, body, "Origin", "https://example.net"), 403);
        hold(operation, Http.write(method, path, body, "Accept", "image/png"), 406);
        hold(operation, Http.write(method, path + LONG_QUERY, body), 414);
        if (operation.contains("{")) {
            hold(operation, Http.write(method, unknown(operation), body), 404);
        }
        if (body != null) {
            writeBadly(operation, method, path, body);
        }
        boolean forAnybody = operation.matches(".*/(reports|claims|links/\\{token})");
        if (!forAnybody) {
            hold(operation, Http.send(method, path, body, "Content-Type", "application/json"), 401);
        }
        HttpResponse<String> answer = Http.write(method, path, body);
        hold(operation, answer, method.equals("DELETE") ? 204 : operation.matches(".*/(reports|claims)") ? 202 : 200);
        if (operation.contains("{token}")) {
            hold(operation, Http.write(method, path, body), 410);
        } else if (operation.endsWith("/decision")) {
            hold(operation, Http.write(method, path, body), 409);
        }
    }

    private void writeBadly(String operation, String method, String path, String body) throws SQLException {
        String wanting =
                operation.contains("freshness") ? path.replaceFirst("[^/]*$", freshnessLink("changeEntry")) : path;
        contract.holdRequest(operation, body);
        hold(operation, Http.write(method, path, "{"), 400);
        hold(operation, Http.write(method, path, "{\"nam\":1}"), 400);
        hold(operation, Http.write(method, path, " ".repeat(1_000_001)), 413);
        hold(operation, Http.send(method, path, body, "Authorization", Http.ADMIN, "Content-Type", "text/css"), 415);
        hold(operation, Http.write(method, wanting, "{}"), 422);
    }

    private void hold(String operation, HttpResponse<String> answer, int status) {
        org.assertj.core.api.Assertions.assertThat(answer.statusCode())
                .as(operation + " -> " + answer.body())
                .isEqualTo(status);
        contract.hold(operation, answer);
    }

    private String body(String operation) throws SQLException {
        if (operation.startsWith("DELETE") || operation.endsWith("/confirmation")) {
            return null;
        }
        ObjectNode body = (ObjectNode) contract.example(example(operation));
        switch (example(operation)) {
            case "ReportDraft" -> body.put("id", organisation);
            case "ReportDecisionsDraft" -> body.putArray("items").addObject().put("id", id("/reports/"));
            case "EntryClaimDraft" -> body.put("organisation", organisation);
            case "ContributorDraft" -> body.put("name", "c" + UUID.randomUUID());
            default -> {}
        }
        return body.toString();
    }

    private static String example(String operation) {
        String path = operation.split(" ")[1];
        return switch (path.replaceFirst(".*/api/v1/", "")) {
            case "reports" -> "ReportDraft";
            case "reports/{id}/decision" -> "ReportDecisionDraft";
            case "reports/decisions" -> "ReportDecisionsDraft";
            case "claims" -> "EntryClaimDraft";
            case "claims/{id}/decision" -> "EntryClaimDecisionDraft";
            case "claims/links/{token}" -> "ContributorDraft";
            case "freshness/links/{token}" -> "FreshnessAnswerDraft";
            default -> "OrganisationContactDraft";
        };
    }

    private static String unknown(String operation) {
        String nobody = new UUID(0x7000L, 1L << 63).toString();
        return operation.split(" ")[1].replace("{id}", nobody).replace("{token}", nobody);
    }

    private String id(String path) throws SQLException {
        if (path.contains("/reports/")) {
            return insert("insert into report (id, kind, entity_id, matter, text, made_at, hides, status)"
                    + " values (?, 'organisation', ?, 'wrong', 'It has moved', now(), '{}', 'OPEN')");
        }
        return path.contains("/claims/") ? claim("WAITING") : organisation;
    }

    private String freshnessLink(String purpose) {
        JsonNode contact = contract.example("OrganisationContactDraft");
        Http.write("PUT", "/api/v1/organisations/" + organisation + "/contact", contact.toString());
        String mailbox = Mailbox.digest(contact.path("email").asText());
        return link(
                purpose,
                organisation,
                Map.of("kind", "organisation", "organisation", organisation, Mailbox.KEY, mailbox));
    }

    private String claimLink() throws SQLException {
        return link("claimEntry", claim("INVITED"), Map.of());
    }

    private String claim(String status) throws SQLException {
        return insert("insert into entry_claim (id, organisation_id, email, language, made_at, status)"
                + " values (?, ?, 'c" + UUID.randomUUID() + "@example.org', 'en', now(), '" + status + "')");
    }

    private static String link(String purpose, String subject, Map<String, String> data) {
        OneTimeLinks links = CDI.current().select(OneTimeLinks.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> links.make(purpose, UUID.fromString(subject), data, Duration.ofDays(1)));
    }

    private String insert(String statement) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement insertion = connection.prepareStatement(statement)) {
            insertion.setObject(1, id);
            insertion.setObject(2, UUID.fromString(organisation));
            insertion.executeUpdate();
        }
        return id.toString();
    }
}
