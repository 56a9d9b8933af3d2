package org.alongside.shared;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that can go wrong into problem+json, or into a page for whoever asked for one. All of it is made here;
 * resources just throw.
 */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** PostgreSQL's states, from its manual's appendix on error codes. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Serialisation failure and deadlock: nothing was written, and the same again may well succeed. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

    private final RoutingContext exchange;

    Problems(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        Response.ResponseBuilder answer = answer(Problem.of(refusal, Gate.requestId(exchange)));
        if (refusal.retryAfter() != null) {
            answer.header("Retry-After", refusal.retryAfter().toSeconds());
        }
        if (refusal.move() != null) {
            answer.location(address(refusal.move()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response badParameters(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(parameter(violation), violation.getMessage(), sent(violation)))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .toList();
        return refused(Refusal.badRequest(errors));
    }

    // Also by its own name: the framework brings a mapper for it that answers without a word
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return badField(unknown, "is not a field we know");
        }
        if (failure instanceof InvalidFormatException format) {
            return badField(format, "can't be read as " + kind(format.getTargetType()));
        }
        if (failure instanceof JsonMappingException mapping && !(failure.getCause() instanceof JsonParseException)) {
            return badField(mapping, "has the wrong form");
        }
        String where = failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
        return refused(Refusal.unreadable("The body is not JSON we can read" + where + "."));
    }

    /** Whoever opens a page is led to where people sign in; a part of a page that is fetched by itself can't be. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationCompletionException.class})
    Response notSignedIn() {
        boolean part = exchange.request().getHeader("HX-Request") != null;
        if (isOfAdmins() && !part) {
            return Response.seeOther(URI.create("/admin/sign-in")).build();
        }
        Refusal refusal = part
                ? Refusal.notSignedIn(
                        "You are no longer signed in. What was kept until now is kept. Sign in again to go on.")
                : Refusal.notSignedIn();
        return Response.fromResponse(refused(refusal))
                .header("WWW-Authenticate", Gate.CHALLENGE)
                .build();
    }

    /** Wrong, unless whoever would know can't be asked. */
    @ServerExceptionMapper
    Response notLetIn(AuthenticationFailedException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException) {
                return notKnown();
            }
        }
        return notSignedIn();
    }

    /** The provider that vouches for people doesn't answer. Where people sign in they are told so. */
    @ServerExceptionMapper(OIDCException.class)
    Response notKnown() {
        return isOfAdmins()
                ? notSignedIn()
                : refused(Refusal.notReady(
                        "The service that knows this account does not answer. Try again.", Duration.ofSeconds(30)));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException forbidden) {
        return refused(Refusal.forbidden("You are signed in, but may not do this."));
    }

    @ServerExceptionMapper
    Response answeredByTheServer(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (failure instanceof NotFoundException && failure.getCause() instanceof IllegalArgumentException unreadable) {
            List<FieldError> errors = unreadableParameters(unreadable);
            if (!errors.isEmpty()) {
                return refused(Refusal.badRequest(errors));
            }
        }
        Response original = failure.getResponse();
        int status = original.getStatus();
        if (status >= 500) {
            return unexpected(failure);
        }
        Response.ResponseBuilder answer = answer(
                status, original.getStatusInfo().getReasonPhrase(), detail(status, failure.getMessage()), List.of());
        List.of("Allow", "Accept-Post", "Location").stream()
                .filter(name -> original.getHeaderString(name) != null)
                .forEach(name -> answer.header(name, original.getHeaderString(name)));
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (failure instanceof IllegalArgumentException
                && String.valueOf(failure.getMessage()).startsWith("Failed to parse media type")) {
            // Thrown by the framework, which knows no better
            return refused(Refusal.badParameter("Accept", "is not a list of media types", null));
        }
        Optional<Refusal> refusal = refusal(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        LOG.errorf(
                failure,
                "Request failed: %s %s",
                exchange.request().method(),
                Gate.speakable(exchange.normalizedPath()));
        return answer(500, "Something went wrong", "It is not your fault. We have kept a note of it.", List.of())
                .build();
    }

    /** What to say of a failure that is nobody's mistake: a refusal, or two writes that met; empty for any other. */
    public static Optional<Refusal> refusal(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        String state = sqlState(failure);
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(
                    Refusal.conflict("Somebody else has just listed the same. Read it before you try again."));
        }
        return RETRYABLE.contains(state)
                ? Optional.of(Refusal.notReady("Two changes met. Try again.", Duration.ofSeconds(1)))
                : Optional.empty();
    }

    private boolean isOfAdmins() {
        return Gate.Part.of(exchange.request().path()) == Gate.Part.ADMIN;
    }

    /** The address asked for, query and all, with one step of it put right; it never leads to another host. */
    private URI address(Refusal.Move move) {
        String path = Stream.of(exchange.normalizedPath().split("/+"))
                .map(step -> decoded(step.replaceFirst(";.*", "")).equals(move.from()) ? move.to() : step)
                .collect(Collectors.joining("/"));
        String query = exchange.request().query();
        try {
            return URI.create(query == null ? path : path + "?" + query);
        } catch (IllegalArgumentException oddQuery) {
            return URI.create(path);
        }
    }

    private static String decoded(String step) {
        return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private Response.ResponseBuilder answer(int status, String title, String detail, List<FieldError> errors) {
        return answer(new Problem("about:blank", title, status, detail, Gate.requestId(exchange), errors, null));
    }

    private Response.ResponseBuilder answer(Problem problem) {
        boolean page = Gate.isPage(exchange);
        return Response.status(problem.status())
                .type(page ? Problem.PAGE_TYPE : Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(page ? problem.page(exchange.request().path()) : problem);
    }

    private Response badField(JsonMappingException failure, String message) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String field = path.startsWith(".") ? path.substring(1) : path;
        String value = failure instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : null;
        return refused(Refusal.badRequest(List.of(new FieldError(field.isEmpty() ? "body" : field, message, value))));
    }

    /** The framework says only which value it could not read; which parameter had it, the query tells. */
    private List<FieldError> unreadableParameters(IllegalArgumentException failure) {
        return exchange.queryParams().entries().stream()
                .filter(sent -> String.valueOf(failure.getMessage()).contains('"' + sent.getValue() + '"'))
                .map(sent -> new FieldError(sent.getKey(), "is not a whole number in range", sent.getValue()))
                .toList();
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-31";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "UUID" -> "an id";
            case "String" -> "text: it has a character that can't be kept";
            default -> "what belongs here";
        };
    }

    private static String parameter(ConstraintViolation<?> violation) {
        String path = "";
        for (Path.Node node : violation.getPropertyPath()) {
            path = node.getName();
        }
        return path;
    }

    private static String sent(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null ? null : String.valueOf(violation.getInvalidValue());
    }

    private static String detail(int status, String message) {
        return switch (status) {
            case 404 ->
                message == null || message.startsWith("HTTP") || message.startsWith("Unable")
                        ? "There is nothing at this address."
                        : message;
            case 405 -> "This address does not take that method; Allow says which ones it does.";
            case 406 -> "We can't answer in any of the media types asked for.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "We can't read a body of this media type here.";
            default -> "The request can't be understood.";
        };
    }
}
