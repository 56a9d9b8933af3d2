package org.alongside.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.alongside.shared.Problem.FieldError;

/** A box to type one thing in: a line, a text, a number, a day, a password. */
final class BoxInput implements Input {

    private static final DateTimeFormatter AS_WRITTEN_IN_BRITAIN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter AS_READ = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is typed. */
    private enum Kind {
        LINE,
        TEXT,
        WHOLE,
        DECIMAL,
        DAY,
        /** The end of a day, kept as a moment. */
        UNTIL,
        PASSWORD
    }

    private final Kind kind;
    private final FieldView.Box box;

    private BoxInput(Kind kind, FieldView.Box box) {
        this.kind = kind;
        this.box = box;
    }

    static BoxInput line() {
        return new BoxInput(Kind.LINE, new FieldView.Box("text", 1, "off", "text"));
    }

    static BoxInput text(int rows) {
        return new BoxInput(Kind.TEXT, new FieldView.Box("text", rows, "off", "text"));
    }

    static BoxInput site() {
        return new BoxInput(Kind.LINE, new FieldView.Box("url", 1, "off", "url"));
    }

    static BoxInput mail() {
        return new BoxInput(Kind.LINE, new FieldView.Box("email", 1, "off", "email"));
    }

    static BoxInput whole() {
        return new BoxInput(Kind.WHOLE, new FieldView.Box("text", 1, "off", "numeric"));
    }

    static BoxInput decimal() {
        return new BoxInput(Kind.DECIMAL, new FieldView.Box("text", 1, "off", "decimal"));
    }

    static BoxInput day() {
        return new BoxInput(Kind.DAY, new FieldView.Box("date", 1, "off", "text"));
    }

    static BoxInput until() {
        return new BoxInput(Kind.UNTIL, new FieldView.Box("date", 1, "off", "text"));
    }

    /** @param complete {@code current-password} or {@code new-password} */
    static BoxInput password(String complete) {
        return new BoxInput(Kind.PASSWORD, new FieldView.Box("password", 1, complete, "text"));
    }

    @Override
    public FieldView show(Field field, Typed typed, Faults faults) {
        FieldView.Widget widget = kind == Kind.TEXT ? FieldView.Widget.TEXT : FieldView.Widget.BOX;
        return FieldView.of(widget, field, faults)
                .with(
                        box,
                        kind == Kind.PASSWORD
                                ? ""
                                : kind == Kind.TEXT ? typed.raw(field.path()) : typed.one(field.path()));
    }

    @Override
    public JsonNode read(Field field, Typed typed, Consumer<FieldError> wrong) {
        String text = kind == Kind.PASSWORD ? typed.raw(field.path()) : typed.one(field.path());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (kind) {
                case LINE, TEXT, PASSWORD -> JSON.textNode(text);
                case WHOLE -> JSON.numberNode(Integer.parseInt(text.replace(",", "")));
                case DECIMAL -> JSON.numberNode(finite(text));
                case DAY -> JSON.textNode(day(text).toString());
                case UNTIL ->
                    JSON.textNode(day(text)
                            .plusDays(1)
                            .atStartOfDay(HERE)
                            .minusSeconds(1)
                            .toInstant()
                            .toString());
            };
        } catch (NumberFormatException | DateTimeException unreadable) {
            wrong.accept(new FieldError(field.path(), expected(), text));
            return null;
        }
    }

    @Override
    public void fill(Field field, JsonNode said, Typed typed) {
        typed.put(field.path(), said.asText());
    }

    @Override
    public List<String> words(JsonNode said) {
        return List.of(
                switch (kind) {
                    case DAY -> AS_READ.format(LocalDate.parse(said.asText()));
                    case UNTIL -> AS_READ.format(Instant.parse(said.asText()).atZone(HERE));
                    default -> said.asText();
                });
    }

    private String expected() {
        return switch (kind) {
            case WHOLE -> "is a whole number";
            case DECIMAL -> "is a number such as 53.48";
            default -> "is a date such as 31/03/2026";
        };
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static LocalDate day(String text) {
        LocalDate day = text.indexOf('/') > 0 ? LocalDate.parse(text, AS_WRITTEN_IN_BRITAIN) : LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException(text);
        }
        return day;
    }
}
