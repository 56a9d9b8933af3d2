package org.alongside.pages;

import java.util.List;

/**
 * Where organisations share power with people, and where nobody has told of it.
 *
 * @param regions the regions of England and the other countries
 * @param rows the fields of work, each with a cell for each region; the first row is for all fields together
 */
record Gaps(List<Column> regions, List<Row> rows) {

    private static final int LEFT = 290;
    private static final int TOP = 130;
    private static final int WIDE = 54;
    private static final int HIGH = 28;
    private static final int BESIDE_BAR = 6;

    /** The darkest there is. */
    private static final int HOTTEST = 5;

    /** A region, with where its name stands in the picture. */
    record Column(String code, String label, int x) {}

    /**
     * A field of work.
     *
     * @param code empty for all of them together
     * @param y where it stands in the picture
     */
    record Row(String code, String label, int y, List<Cell> cells) {}

    /**
     * A field of work in a region.
     *
     * @param evidenced those of them whose work shows how far they share power
     * @param heat 0 for nobody, to 5 for most
     * @param x where it stands in the picture
     */
    record Cell(String region, long organisations, long evidenced, int heat, int x) {

        public int middle() {
            return x + WIDE / 2;
        }

        /** Where the bar starts that says for how many of them work shows it; for all of them it fills the cell. */
        public int barStart() {
            return x + BESIDE_BAR;
        }

        public long barEnd() {
            return barStart() + Math.max(2, (WIDE - 2 * BESIDE_BAR) * evidenced / organisations);
        }
    }

    static int x(int column) {
        return LEFT + column * WIDE;
    }

    static int y(int row) {
        return TOP + row * HIGH;
    }

    /** How dark a number is, beside the largest: each step is several times the one before. */
    static int heat(long number, long largest) {
        return number == 0 ? 0 : (int) Math.max(1, Math.round(HOTTEST * Math.log1p(number) / Math.log1p(largest)));
    }

    public int width() {
        return x(regions.size()) + LEFT / 4;
    }

    public int height() {
        return y(rows.size()) + 2;
    }
}
