package org.alongside;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the contract that is generated from the resources with what holds for every operation of a kind: the errors
 * that can happen, the headers that come with success, and who may ask. Resources then say only what is theirs.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final int LONGEST_QUERY = 4096;
    private static final String CLOSED =
            "/api/v1/((imports|accounts|keys|letters|duplicates|proposals|trusted-organisations|search/index|reports|people"
                    + "|(freshness|claims)(?!/links)|organisations/\\{id}/contact)(/.*)?|introductions)";

    /** Writes that make nothing: they have something done that is known already. */
    private static final String ORDERS = "/api/v1/(letters/.*/retry|duplicates.*|search/index|proposals/.*|reports.*"
            + "|freshness/.*|claims.*|introductions.*|consents/.*|people/.*|.*/(restorations|withdrawal))";

    /** What strangers may send, with a body that is not a question in the address. */
    private static final String FOR_ANYBODY = "/api/v1/(duplicates|proposals|proposals/confirmations|proposals/answers"
            + "|reports|claims|(freshness|claims)/links/\\{token}|introductions(/links/.*)?|consents/.*)";

    /** What belongs to an entry and is not its state. */
    private static final String BESIDE = ".*/(contact|withdrawal)";

    /** A link in a letter, in the address or in the body. */
    private static final String LINKS = ".*/links/.*|/api/v1/consents/.*(withdrawals|renewals).*";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().removeSchema("StreamingOutput");
        new ContractSchemas(contract.getComponents()).complete();
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean contact = path.endsWith("/contact");
        boolean entry = path.matches("/api/v1/(organisations|case-studies|champions)(/.*)?") && !path.matches(BESIDE);
        boolean read = method == PathItem.HttpMethod.GET;
        boolean question = method == PathItem.HttpMethod.POST && path.matches(FOR_ANYBODY);
        boolean open = question || read && !path.matches(CLOSED);
        boolean create = method == PathItem.HttpMethod.POST && !path.matches(ORDERS);
        boolean repeatable = create || path.matches("/api/v1/(proposals/.*|.*/restorations)");
        boolean change = entry && (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.DELETE);
        boolean tagged = read && tidy(operation);
        parameters(operation, tagged, repeatable, change);
        boolean merge = path.endsWith("/merge");
        ContractHeaders.success(operation, read, create, entry || merge);
        Map<String, String> errors = new TreeMap<>(Map.of(
                "400", "BadRequest",
                "401", "NotSignedIn",
                "406", "NotAcceptable",
                "414", "QueryTooLong",
                "429", "TooMany",
                "500", "Unexpected"));
        if (path.contains("{") || path.matches(LINKS)) {
            errors.put("404", "NotFound");
        }
        if (path.matches(LINKS)) {
            errors.put("410", "Gone");
        }
        if (method == PathItem.HttpMethod.PUT && path.matches(BESIDE)) {
            errors.putAll(Map.of("308", "Moved", "410", "Gone"));
        }
        if (tagged) {
            errors.put("304", "NotModified");
        }
        if (open) {
            errors.put("403", "NotAllowed");
            if (entry && path.contains("{")) {
                errors.put("410", "Gone");
            }
            if (path.startsWith("/api/v1/organisations/")) {
                errors.put("308", "Moved");
            }
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement(), by("key"), by("keyHeader")));
            if (path.endsWith("/suggest") || path.endsWith("/matches")) {
                errors.put("503", "NotReady");
            }
            if (path.endsWith("/search")) {
                errors.putAll(Map.of("422", "Invalid", "503", "NotReady"));
            }
        } else {
            errors.putAll(Map.of("403", "NotAllowed", "503", "NotReady"));
            boolean curated = entry
                    || path.matches(BESIDE)
                    || path.matches(
                            "/api/v1/(duplicates(/\\{.*)?|(proposals|reports|claims|freshness|introductions).*)");
            operation.setSecurity(
                    curated
                            ? List.of(by("basic"), by("token"), by("key"), by("keyHeader"))
                            : List.of(by("basic"), by("token")));
        }
        if (contact || path.matches(LINKS)) {
            errors.put("410", "Gone");
        }
        if (contact) {
            errors.put("308", "Moved");
        }
        if (change) {
            errors.putAll(Map.of("412", "Stale", "428", "VersionNeeded"));
        }
        if (entry && !read) {
            errors.putAll(Map.of("202", "Proposed", "409", "Conflict", "410", "Gone"));
        }
        if (path.startsWith("/api/v1/proposals") && !read) {
            errors.putAll(Map.of("404", "NotFound", "409", "Conflict", "410", "Gone"));
        }
        if (merge) {
            errors.putAll(Map.of("409", "Conflict", "412", "Stale"));
        }
        boolean account = path.startsWith("/api/v1/accounts") && !read;
        boolean entangled = method == PathItem.HttpMethod.PUT && path.matches("/api/v1/(organisations|duplicates)/.*");
        boolean removed = method == PathItem.HttpMethod.DELETE && !contact;
        boolean introduction = path.startsWith("/api/v1/introductions") && !read;
        boolean settled = path.matches(".*/(retry|decision)|.*/people/erasures")
                || path.equals("/api/v1/claims/links/{token}") && !read;
        if (removed || account || entangled && !contact || introduction || settled) {
            errors.put("409", "Conflict");
        }
        if (operation.getRequestBody() != null) {
            errors.putAll(Map.of("413", "TooLarge", "415", "WrongMediaType", "422", "Invalid"));
            example(operation);
        }
        errors.forEach((status, name) -> operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name)));
        Map<String, APIResponse> inOrder =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(inOrder);
    }

    private static SecurityRequirement by(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static void parameters(Operation operation, boolean tagged, boolean repeatable, boolean change) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.removeIf(parameter -> !repeatable && "Idempotency-Key".equals(parameter.getName())
                || !change && "If-Match".equals(parameter.getName()));
        for (Parameter parameter : parameters) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
            }
            bound(parameter);
        }
        if (tagged) {
            parameters.add(OASFactory.createParameter().ref("AcceptLanguage"));
            parameters.add(OASFactory.createParameter().ref("IfNoneMatch"));
        }
        operation.setParameters(parameters);
    }

    /** A list's example is a list; and nothing in a query is longer than the query may be. */
    private static void bound(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema.getType() == null && schema.getRef() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY)) {
            if (parameter.getExample() instanceof String text) {
                parameter.setExample(List.of(text));
            }
            schema.getItems().setMaxLength(LONGEST_QUERY);
        } else if (schema.getRef() == null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null) {
            schema.setMaxLength(LONGEST_QUERY);
        }
        ContractSchemas.anchor(schema);
        explain(parameter);
    }

    /** Whoever tries an operation out in a page is asked for what it needs; an example must not be sent with every try. */
    private static void explain(Parameter parameter) {
        if (!Boolean.TRUE.equals(parameter.getRequired()) && parameter.getExample() != null) {
            parameter.getSchema().addExample(parameter.getExample());
            parameter.setExample(null);
        }
    }

    /** Which of its forms the server prefers is its own affair; and what is streamed is text to whoever reads it. */
    private static boolean tidy(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        Map<String, MediaType> forms = new TreeMap<>();
        success.getContent().getMediaTypes().forEach((type, form) -> {
            boolean json = type.startsWith("application/json");
            forms.put(
                    type.split(";")[0],
                    json ? form : form.schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        });
        success.getContent().setMediaTypes(forms);
        return ContractHeaders.hasJson(success);
    }

    private static void example(Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().forEach((type, body) -> {
            if (type.startsWith("multipart/")) {
                form(body.getSchema());
            }
            String schema = body.getSchema() == null ? null : body.getSchema().getRef();
            if (schema != null && schema.endsWith("Draft")) {
                String name = schema.substring(schema.lastIndexOf('/') + 1);
                body.addExample("whole", OASFactory.createExample().ref(name));
            }
        });
    }

    private static void form(Schema form) {
        form.setRequired(List.of("file"));
        form.getProperties()
                .get("mapping")
                .contentMediaType("application/json")
                .contentSchema(OASFactory.createSchema().ref("ImportMapping"))
                .examples(null);
    }
}
