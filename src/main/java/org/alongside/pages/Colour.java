package org.alongside.pages;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour, as {@code #0b5c6b}.
 *
 * @param red of 255
 * @param green of 255
 * @param blue of 255
 */
record Colour(int red, int green, int blue) {

    /** What the Web Content Accessibility Guidelines (2.2, AA) want between text and what is behind it. */
    static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static Optional<Colour> of(String text) {
        if (text == null || !HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        int all = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 255, all & 255));
    }

    /** How well two colours can be told apart, from 1 to 21, as the guidelines have it. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The one of black and white that stands out more on this. */
    Colour onTop() {
        Colour white = new Colour(255, 255, 255);
        Colour black = new Colour(0, 0, 0);
        return contrast(white) >= contrast(black) ? white : black;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
