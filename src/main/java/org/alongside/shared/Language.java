package org.alongside.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** A language that answers are in. English has every label; Welsh has most, and English stands in for the rest. */
public enum Language {
    EN("en"),
    CY("cy");

    private final String tag;
    private final DateTimeFormatter days;

    Language(String tag) {
        this.tag = tag;
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(tag));
    }

    /** A day as it is written out: 5 March 2026. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** The BCP 47 tag, as sent in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** The language the caller of this request prefers; English when they do not say. */
    public static Language of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * The language preferred by an {@code Accept-Language} value (RFC 9110), q-values included. Of two equal wishes the
     * first wins. English when the value is null, malformed, or names neither.
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(acceptLanguage);
            double welsh = CY.weightIn(wishes);
            double english = EN.weightIn(wishes);
            boolean welshFirst = CY.placeIn(wishes) < EN.placeIn(wishes);
            return welsh > english || welsh == english && welsh > 0 && welshFirst ? CY : EN;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The second for a lone hyphen, which the JDK trips over
            return EN;
        }
    }

    /**
     * The texts of a name in this language, as they are kept with the code. Read by their very name: bundles found by locale
     * fall back on the machine's, and a Welsh machine would speak Welsh to everybody.
     *
     * @param name from the root of the resources, without language and ending: {@code /search/sentences}
     */
    public ResourceBundle bundle(String name) {
        String file = name + (this == EN ? "" : "_" + tag) + ".properties";
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The Welsh text when this is Welsh and there is any, else the English one. */
    public String pick(String english, String welshOrNull) {
        return this == CY && welshOrNull != null ? welshOrNull : english;
    }

    /** A wish for the language itself outweighs the wildcard, so "*, cy;q=0" refuses Welsh. */
    private double weightIn(List<Locale.LanguageRange> wishes) {
        return wishes.stream()
                .filter(this::isNamedBy)
                .mapToDouble(Locale.LanguageRange::getWeight)
                .max()
                .orElseGet(() -> wishes.stream()
                        .filter(wish -> wish.getRange().equals("*"))
                        .mapToDouble(Locale.LanguageRange::getWeight)
                        .max()
                        .orElse(0));
    }

    private int placeIn(List<Locale.LanguageRange> wishes) {
        for (int place = 0; place < wishes.size(); place++) {
            if (isNamedBy(wishes.get(place))) {
                return place;
            }
        }
        return wishes.size();
    }

    private boolean isNamedBy(Locale.LanguageRange wish) {
        return wish.getRange().equals(tag) || wish.getRange().startsWith(tag + "-");
    }
}
