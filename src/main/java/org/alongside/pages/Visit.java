package org.alongside.pages;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.shared.Language;

/**
 * Somebody's look at a page: what every page needs to know of it to speak their language and to say where it is.
 *
 * @param language of the page
 * @param path of the page in English, from the root
 * @param query what stands behind it, as it was sent; null for nothing
 * @param base where the directory is, without a slash at the end
 */
record Visit(Language language, String path, String query, String base) {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** The same look, where the page has a better address than the one that was asked for. */
    Visit on(String better) {
        return new Visit(language, better, null, base);
    }

    public String tag() {
        return language.tag();
    }

    public String otherTag() {
        return other().tag();
    }

    public String say(String key) {
        return Words.say(language, key);
    }

    public String say(String key, Object one) {
        return Words.say(language, key, one);
    }

    public String say(String key, Object one, Object two) {
        return Words.say(language, key, one, two);
    }

    public String say(String key, Object one, Object two, Object three) {
        return Words.say(language, key, one, two, three);
    }

    /** What a control of a form is called. */
    public String label(String form, String control) {
        return say(form + "." + control);
    }

    /** What helps to fill a control in; null for nothing. */
    public String hint(String form, String control) {
        String key = form + "." + control + ".hint";
        return Words.has(key) ? say(key) : null;
    }

    /** A part of a page that only says something. */
    public String part(String page, String part) {
        return say(page + "." + part);
    }

    /** The paragraphs below a heading. */
    public List<String> paragraphs(String page, String section) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> page + "." + section + "." + number)
                .takeWhile(Words::has)
                .map(this::say)
                .toList();
    }

    /** The address of a page in this page's language. */
    public String at(String page) {
        return at(page, language);
    }

    /** The address of a page in Welsh. */
    public String inWelsh(String page) {
        return at(page, Language.CY);
    }

    /** The address of this page in the other language, with all that was asked. */
    public String inOther() {
        return at(path, other()) + (query == null ? "" : "?" + query);
    }

    /** What this page is called by everybody, whatever was asked of it. */
    public String canonical() {
        return base + at(path);
    }

    public String canonicalEnglish() {
        return base + path;
    }

    public String canonicalWelsh() {
        return base + inWelsh(path);
    }

    /** The full address of a page in this page's language. */
    public String full(String page) {
        return base + at(page);
    }

    /** The same, as if something had not been asked. */
    Visit without(String parameter) {
        String rest = Stream.ofNullable(query)
                .flatMap(asked -> Stream.of(asked.split("&")))
                .filter(each -> !each.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return new Visit(language, path, rest.isEmpty() ? null : rest, base);
    }

    /** The order in which people who read this page look things up. */
    Collator alphabet() {
        return Collator.getInstance(Locale.forLanguageTag(tag()));
    }

    /** A day as people here say it. */
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + say("month." + day.getMonthValue()) + " " + day.getYear();
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, HERE));
    }

    /** Whether a section of the pages has this page in it. */
    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    private Language other() {
        return language == Language.CY ? Language.EN : Language.CY;
    }

    private static String at(String page, Language language) {
        if (language == Language.EN) {
            return page;
        }
        return page.equals("/") ? WelshAddresses.WELSH : WelshAddresses.WELSH + page;
    }
}
