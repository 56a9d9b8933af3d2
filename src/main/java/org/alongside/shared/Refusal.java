package org.alongside.shared;

import java.time.Duration;
import java.util.List;
import org.alongside.shared.Problem.FieldError;

/** The one way the directory says no: a status, why, and which fields are at fault. Thrown anywhere, answered in one place. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;
    private final transient Move move;
    private final transient Object conflict;

    private Refusal(int status, String title, String detail, List<FieldError> errors, Duration retryAfter) {
        this(status, title, detail, errors, retryAfter, null);
    }

    private Refusal(
            int status, String title, String detail, List<FieldError> errors, Duration retryAfter, Object conflict) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.move = null;
        this.conflict = conflict;
    }

    private Refusal(String detail, Move move) {
        super(detail, null, false, false);
        this.status = 308;
        this.title = "Moved for good";
        this.errors = List.of();
        this.retryAfter = null;
        this.move = move;
        this.conflict = null;
    }

    /**
     * Which part of an address is no longer right.
     *
     * @param from what the caller wrote
     * @param to what to write instead
     */
    public record Move(String from, String to) {}

    private Refusal(int status, String title, String detail) {
        this(status, title, detail, List.of(), null);
    }

    /** 400: a parameter of the request can't be understood. */
    public static Refusal badParameter(String name, String message, String value) {
        return badRequest(List.of(new FieldError(name, message, value)));
    }

    /** 400: several parameters, or the body's form, can't be understood. */
    public static Refusal badRequest(List<FieldError> errors) {
        return new Refusal(400, "Bad request", sentence(errors), errors, null);
    }

    /** 400: the body can't be read at all. */
    public static Refusal unreadable(String detail) {
        return new Refusal(400, "Bad request", detail);
    }

    /** 422: well formed, but the fields named break a rule. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(422, "Not valid", sentence(errors), errors, null);
    }

    /** 404: there is no such thing, or none that the public may see. */
    public static Refusal notFound(String what, String id) {
        return new Refusal(404, "Not found", "There is no " + what + " " + id + ".");
    }

    /** 410: it was here and has been taken down. */
    public static Refusal gone(String what, String id) {
        return new Refusal(410, "Gone", "The " + what + " " + id + " has been taken down.");
    }

    /** 410: it did once what it was made for, or could have, and no longer does. */
    public static Refusal over(String title, String detail) {
        return new Refusal(410, title, detail);
    }

    /** 308: it has become another for good, which is to be found at the same address with that one's id. */
    public static Refusal moved(String what, String id, String to) {
        return new Refusal("The " + what + " " + id + " is part of " + to + " now.", new Move(id, to));
    }

    /** 409: the step is not possible in the state things are in. */
    public static Refusal conflict(String detail) {
        return new Refusal(409, "Conflict", detail);
    }

    /** 409: the step is not possible until the fields named have been seen to. */
    public static Refusal conflict(String detail, List<FieldError> errors) {
        return new Refusal(409, "Conflict", detail, errors, null);
    }

    /** 409: two have changed the same thing; what stands against what is answered too, as JSON. */
    public static Refusal conflict(String detail, Object conflict) {
        return new Refusal(409, "Conflict", detail, List.of(), null, conflict);
    }

    /** 412: somebody changed it since the caller last read it. */
    public static Refusal stale(String detail) {
        return new Refusal(412, "Changed meanwhile", detail);
    }

    /** 413: more than this place takes. */
    public static Refusal tooLarge(String detail) {
        return new Refusal(413, "Too large", detail);
    }

    /** 414: a question longer than this place takes. */
    public static Refusal queryTooLong(String detail) {
        return new Refusal(414, "Query too long", detail);
    }

    /** 401: nobody, or somebody with another password or a token that won't do. */
    public static Refusal notSignedIn() {
        return notSignedIn("This needs somebody who is signed in, or a key. WWW-Authenticate says what is taken here.");
    }

    /** 401: what was sent to be let in with does not do; the detail says why. */
    public static Refusal notSignedIn(String detail) {
        return new Refusal(401, "Sign in", detail);
    }

    /** 403: known, or not, the caller may not do this. */
    public static Refusal forbidden(String detail) {
        return new Refusal(403, "Not allowed", detail);
    }

    /** 428: a write has to say which version it is based on. */
    public static Refusal preconditionRequired(String detail) {
        return new Refusal(428, "Say which version", detail);
    }

    /** 429: too often; not now, but later. The wait is rounded up to whole seconds. */
    public static Refusal tooMany(String detail, Duration retryAfter) {
        Duration whole =
                Duration.ofSeconds(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
        return new Refusal(429, "Too many requests", detail, List.of(), whole);
    }

    /** 503: not now, but soon. */
    public static Refusal notReady(String detail, Duration retryAfter) {
        return new Refusal(503, "Not ready", detail, List.of(), retryAfter);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** How long a caller should wait before trying again, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same about fields that, in what was sent, lie below another one. */
    public Refusal below(String field) {
        List<FieldError> there = errors.stream()
                .map(error -> new FieldError(field + "." + error.field(), error.message(), error.value()))
                .toList();
        return there.isEmpty() ? this : new Refusal(status, title, sentence(there), there, retryAfter, conflict);
    }

    /** What stands against what, or null. */
    public Object conflict() {
        return conflict;
    }

    /** Where the caller should go instead, or null. */
    public Move move() {
        return move;
    }

    private static String sentence(List<FieldError> errors) {
        FieldError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more; see errors)";
        return first.field() + " " + first.message() + more + ".";
    }
}
