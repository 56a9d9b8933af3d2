package org.alongside.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, tidied: no blanks around it, nothing instead of emptiness, nothing twice. */
public final class Text {

    /** Stands where it said how to reach somebody. */
    public static final String REMOVED = "[contact removed]";

    private static final String SEPARATED_DIGIT = "(?:[\\s\\u00a0.()\\u2010-\\u2013-]{0,3}\\d)";

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+'-])(?:mailto:)?[\\p{L}\\p{N}._%+'-]++\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}-]+"
                    + "(?:(?:\\.|\\s?[(\\[]dot[)\\]]\\s?)[\\p{L}\\p{N}-]++)++",
            Pattern.CASE_INSENSITIVE);

    /** A national number: a nought and nine or ten more digits, unless it starts like a date or an id. */
    private static final Pattern NATIONAL = Pattern.compile("(?<![\\w£$€+.,/-])"
            + "(?!(?:0?[1-9]|[12]\\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)?\\d\\d(?!\\d))"
            + "(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-)"
            + "\\(?0(?!0)" + SEPARATED_DIGIT + "{9,10}(?!\\d)");

    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?<![\\w£$€.,/-])(?:\\(?\\+|00\\s?(?=44))" + SEPARATED_DIGIT + "{9,15}(?!\\d)");

    private static final Pattern HELPLINE =
            Pattern.compile("(?<![\\w£$€+.,/-])0(?:800|845|870)[ \\u00a0-]\\d{2}[ \\u00a0-]?\\d{2}(?![\\d])");

    /** A number without its area code is only known by what stands before it. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?<=\\b(?:tel|tel no|telephone|phone|fax|mobile|mob|whatsapp|ring)[.:]{0,2}\\s{0,2})\\(?\\d"
                    + "(?!\\d{3}\\s?[-\\u2013]\\s?\\d{4}(?!\\d))" + SEPARATED_DIGIT + "{5,11}(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** The fewest digits of anything one could ring. */
    private static final int FEWEST_DIGITS = 6;

    private static final List<Pattern> NUMBERS = List.of(INTERNATIONAL, NATIONAL, HELPLINE, LOCAL);

    private Text() {}

    /** The text without surrounding blanks; null when nothing is left, or when it was null. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The texts cleaned, in their order, each once; empty when there were none. */
    public static List<String> clean(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(Text::clean)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /**
     * The text with {@value #REMOVED} wherever it has an e-mail address or a telephone number as they are written in the UK;
     * null for null. Years, dates, prices, ids and the numbers of charities and companies stay.
     */
    public static String unreachable(String text) {
        if (text == null) {
            return null;
        }
        String masked = withoutAddresses(text);
        long digits = masked.chars().filter(Character::isDigit).count();
        return digits < FEWEST_DIGITS ? masked : without(masked, NUMBERS);
    }

    private static String withoutAddresses(String text) {
        // As in a web address
        String decoded = text.replace("%40", "@");
        // Most text has nothing that any of them could start from, and trying each at every letter is dear
        if (decoded.indexOf('@') < 0 && decoded.indexOf('(') < 0 && decoded.indexOf('[') < 0) {
            return text;
        }
        String masked = without(decoded, List.of(EMAIL));
        return masked.equals(decoded) ? text : masked;
    }

    private static String without(String text, List<Pattern> details) {
        String masked = text;
        for (Pattern pattern : details) {
            Matcher found = pattern.matcher(masked);
            if (found.find()) {
                masked = found.replaceAll(Matcher.quoteReplacement(REMOVED));
            }
        }
        return masked;
    }

    /** Whether text can be kept: PostgreSQL takes neither the character NUL nor half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether a part of a URI is UTF-8 text in percent-encoding, and can be kept. */
    public static boolean isWellEncoded(String part) {
        try {
            byte[] bytes = URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return isStorable(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }

    /**
     * Reads JSON to the letter: text is text, a whole number has no fraction, nothing is said twice. What can't be kept
     * is refused here, so that no field has to think of it.
     */
    @Singleton
    static class Strict implements ObjectMapperCustomizer {

        /** After the framework's own modules, or they would have the last word. */
        @Override
        public int priority() {
            return MINIMUM_PRIORITY;
        }

        @Override
        public void customize(ObjectMapper json) {
            json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            json.coercionConfigDefaults().setCoercion(CoercionInputShape.String, CoercionAction.Fail);
            json.registerModule(new SimpleModule("strict")
                    .addDeserializer(String.class, new Storable())
                    .addDeserializer(LocalDate.class, new Day()));
        }
    }

    private static final class Storable extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Storable() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isStorable(text)) {
                throw InvalidFormatException.from(parser, "not storable", null, String.class);
            }
            return text;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;
        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                if (parser.hasToken(JsonToken.VALUE_STRING)
                        && FORM.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException noSuchDay) {
                // falls through to the one answer for what is no day
            }
            throw InvalidFormatException.from(parser, "not a day", text, LocalDate.class);
        }
    }

    /** The list itself, or an empty one instead of null. */
    public static <T> List<T> orEmpty(List<T> list) {
        return list == null
                ? List.of()
                : List.copyOf(list.stream().filter(Objects::nonNull).toList());
    }
}
