package org.alongside.bench;

import java.util.List;
import java.util.Random;

/** Rows of made-up organisations in the import's own template, spread roughly as real ones are; the same for each seed. */
final class MadeUpRows {

    private static final String HEADER = "name,summary,description,kind,size,areasServed,base.area,sectors,supports,"
            + "offers,willingness.statedByRole,willingness.statedOn,willingness.purpose,claimed.rung,claimed.statedOn,"
            + "source.name,source.id,source.licence\n";
    private static final String[] KINDS = {"charity", "charity", "communityGroup", "cic", "cooperative", "council"};
    private static final String[] SIZES = {"micro", "micro", "small", "small", "medium", "large", "major"};
    private static final String[] SUPPORTS = {"childcare", "travel", "payment", "stepFree", "online", "easyRead"};
    private static final String[] OFFERS = {"mentoring", "venue", "training", "peerSupport", "livedExperience"};

    private final Random random;
    private final MadeUpText text;
    private final List<String> areas;
    private final List<String> sectors;

    MadeUpRows(long seed, List<String> areas, List<String> sectors) {
        this.random = new Random(seed);
        this.text = MadeUpText.of(random);
        this.areas = areas;
        this.sectors = sectors;
    }

    /** Whether names and text are real ones put together anew. */
    boolean areResampled() {
        return text.isResampled();
    }

    /** The rows as a CSV file. */
    String csv(int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            append(csv, row);
        }
        return csv.toString();
    }

    private void append(StringBuilder csv, int row) {
        String area = skewed(areas);
        boolean claims = random.nextInt(3) == 0;
        csv.append(quoted(text.name()));
        csv.append(",").append(quoted(shortened(text.sentence(14))));
        csv.append(",").append(quoted(text.sentence(20 + random.nextInt(100))));
        csv.append(",").append(any(KINDS)).append(",").append(any(SIZES));
        csv.append(",")
                .append(random.nextInt(30) == 0 ? "E92000001" : area)
                .append(",")
                .append(area);
        csv.append(",").append(skewed(sectors)).append(";").append(skewed(sectors));
        csv.append(",").append(any(SUPPORTS)).append(";").append(any(SUPPORTS));
        csv.append(",").append(any(OFFERS));
        csv.append(",director,2026-01-15,Anything we do");
        csv.append(",").append(claims ? 1 + random.nextInt(7) : "").append(",").append(claims ? "2026-01-15" : "");
        csv.append(",Benchmark,").append(row).append(",CC0-1.0\n");
    }

    /** Few are common and many rare, as with words and places. */
    private String skewed(List<String> from) {
        double at = random.nextDouble();
        return from.get((int) (at * at * from.size()));
    }

    private String any(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
