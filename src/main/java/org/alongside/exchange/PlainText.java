package org.alongside.exchange;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Turns what systems export as text into text: no HTML, no control characters, blanks where a reader expects them. */
final class PlainText {

    private static final Pattern HTML =
            Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:[a-zA-Z]{2,10}|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern ENDS_OF_LINES = Pattern.compile("\\r\\n?");
    private static final Pattern GAPS = Pattern.compile("[ \\t\\u00a0]*\\n[ \\t\\u00a0]*(?:\\n[ \\t\\u00a0]*)+");

    private PlainText() {}

    /** Text of several lines. */
    static String of(String text) {
        String lines = ENDS_OF_LINES.matcher(text).replaceAll("\n");
        boolean maybeHtml = lines.indexOf('<') >= 0 || lines.indexOf('&') >= 0;
        if (maybeHtml && HTML.matcher(lines).find()) {
            lines = GAPS.matcher(withoutHtml(lines)).replaceAll("\n\n");
        }
        return CONTROLS.matcher(lines).replaceAll("").strip();
    }

    /** Text of one line, such as a name: every run of blanks becomes one space. */
    static String line(String text) {
        return BLANKS.matcher(of(text)).replaceAll(" ").strip();
    }

    /** At most this many characters, ended at a word and with three dots when something is missing. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        int cut = end > longest * 2 / 3 ? end : longest - 1;
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut).strip() + "…";
    }

    private static String withoutHtml(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, noscript").remove();
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.select("br").before("\n");
        document.select("p, div, li, h1, h2, h3, h4, h5, h6, tr").before("\n");
        String kept = Jsoup.clean(
                document.body().html(), "", Safelist.none(), new Document.OutputSettings().prettyPrint(false));
        return org.jsoup.parser.Parser.unescapeEntities(kept, false);
    }
}
