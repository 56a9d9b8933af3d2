package org.alongside.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The colours somebody wants the search in.
 *
 * @param wanted whether they want any of their own
 * @param accent of links and buttons
 * @param text of text
 * @param background behind everything
 */
record Colours(boolean wanted, Colour accent, Colour text, Colour background) {

    private static final Colour USUAL_ACCENT = new Colour(0x0b, 0x5c, 0x6b);
    private static final Colour USUAL_TEXT = new Colour(0x1c, 0x24, 0x26);
    private static final Colour USUAL_BACKGROUND = new Colour(255, 255, 255);

    static Colours of(EmbedOptions options) {
        return new Colours(
                options.coloured != null,
                Colour.of(options.accent).orElse(USUAL_ACCENT),
                Colour.of(options.text).orElse(USUAL_TEXT),
                Colour.of(options.background).orElse(USUAL_BACKGROUND));
    }

    /** What stands on buttons in the accent's colour. */
    public Colour onAccent() {
        return accent.onTop();
    }

    /** Which of these can hardly be read, in words. */
    public List<String> faults(Visit v) {
        List<String> faults = new ArrayList<>();
        complain(faults, v, "embed.text", text);
        complain(faults, v, "embed.accent", accent);
        return faults;
    }

    private void complain(List<String> faults, Visit v, String what, Colour colour) {
        double contrast = colour.contrast(background);
        if (wanted && contrast < Colour.READABLE) {
            faults.add(v.say("embed.colours.fault", v.say(what), oneDecimal(contrast), oneDecimal(Colour.READABLE)));
        }
    }

    private static String oneDecimal(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
