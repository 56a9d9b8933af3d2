package org.alongside.vocabulary;

import java.util.regex.Pattern;
import org.alongside.shared.Language;

/**
 * A field of work: a UK Charity Activity Tag (UK-CAT, charityclassification.org.uk, CC BY 4.0), either one of the 24
 * categories at the top or a finer tag below one.
 *
 * @param code two capitals, with up to three digits for a finer tag: {@code HE}, {@code HE104}
 * @param label as UK-CAT has it
 * @param plainLabel plainer words to show instead; null where the label is plain already
 * @param labelCy null where there is no Welsh label
 * @param parent code of the tag directly above; null at the top
 */
public record Sector(String code, String label, String plainLabel, String labelCy, String parent) {

    static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{0,3}");

    /** A finer tag, which needs no plainer words and has no Welsh ones. */
    public static Sector tag(String code, String label, String parent) {
        return new Sector(code, label, null, null, parent);
    }

    public String label(Language language) {
        return language.pick(plainLabel == null ? label : plainLabel, labelCy);
    }
}
