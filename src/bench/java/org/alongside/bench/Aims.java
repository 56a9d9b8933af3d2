package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was aimed for, and what came of it. */
public final class Aims {

    private final List<String> lines = new ArrayList<>();

    /** Notes a figure that should be at least some other. */
    public void atLeast(double aim, double reached, String what, Object... values) {
        note(reached >= aim, "at least", aim, reached, String.format(Locale.ROOT, what, values));
    }

    /** Notes a figure that should be at most some other. */
    public void atMost(double aim, double reached, String what, Object... values) {
        note(reached <= aim, "at most", aim, reached, String.format(Locale.ROOT, what, values));
    }

    public void print() {
        System.out.printf("%nAims%n");
        lines.forEach(System.out::println);
    }

    private void note(boolean met, String bound, double aim, double reached, String what) {
        lines.add(String.format(
                Locale.ROOT, "  %-72s %10.2f   %-8s %7.2f   %s", what, reached, bound, aim, met ? "met" : "MISSED"));
    }
}
