package org.alongside.pages;

import java.util.regex.Pattern;
import org.alongside.shared.Language;

/**
 * What is around the page of a link.
 *
 * @param in its language
 * @param path where it is, for its form; null where nothing is to be sent
 * @param other the same page in the other language; null where it is not to be had
 */
record LinkFrame(Language in, String path, String other) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern WISH = Pattern.compile("[a-z]{1,20}");

    /** Around a page that can be opened again. */
    static LinkFrame of(LinkVisit visit) {
        if (!TOKEN.matcher(visit.token()).matches()) {
            return alone(visit);
        }
        boolean meant = visit.wish() != null && WISH.matcher(visit.wish()).matches();
        String wish = meant ? "&action=" + visit.wish() : "";
        String path = "/links/" + visit.token() + "?lang=";
        return new LinkFrame(
                visit.in(),
                path + visit.in().tag(),
                path + otherLanguage(visit.in()).tag() + wish);
    }

    /** Around what is said once. */
    static LinkFrame alone(LinkVisit visit) {
        return new LinkFrame(visit.in(), null, null);
    }

    private static Language otherLanguage(Language in) {
        return in == Language.EN ? Language.CY : Language.EN;
    }

    public String tag() {
        return in.tag();
    }

    public String otherTag() {
        return otherLanguage(in).tag();
    }

    /** The other language in its own words. */
    public String otherName() {
        return otherLanguage(in).pick("English", "Cymraeg");
    }

    public String skip() {
        return in.pick("Skip to the page itself", "Neidio i'r dudalen ei hun");
    }

    public String whoWeAre() {
        return in.pick(
                "Alongside is a directory of organisations willing to share power with the people who use their services."
                        + " This page needs no account and sets no cookies.",
                "Cyfeiriadur yw Alongside o sefydliadau sy'n barod i rannu grym gyda'r bobl sy'n defnyddio eu gwasanaethau."
                        + " Nid oes angen cyfrif ar gyfer y dudalen hon, ac nid yw'n gosod unrhyw gwcis.");
    }

    /** How the title of a page with something wrong begins. */
    public String counted(int faults) {
        return in.pick(faults == 1 ? "1 error: " : faults + " errors: ", faults + " gwall: ");
    }

    public String toPutRight() {
        return in.pick("Please put this right", "Cywirwch hyn, os gwelwch yn dda");
    }
}
