package org.alongside.search;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;

/**
 * The order in which equals take turns. Each organisation draws a lot for the seed, and the lots decide: nothing about
 * the organisation does. With relevance, lots decide only between scores a reader couldn't tell apart, which are those
 * on the same step of a scale whose steps are 5 % high: near the top of a page, words found once more or a summary a
 * few words shorter move a score by less.
 *
 * <p>What counts more than any words do, such as having all of them, is added in whole {@link #TIER}s; steps are those of
 * what remains.
 */
final class Turns extends FieldComparatorSource {

    /** More than some words score together unless they are very many. */
    static final float TIER = 840;

    private static final double STEP = Math.log(1.05);

    /** More than there are steps in a tier. */
    private static final int STEPS = 1000;

    /** The lowest of them, of scores that are next to nothing. */
    private static final int LOWEST = -500;

    /** What the seed is multiplied by, so that seeds that follow each other have little in common. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** {@link #step}, the highest first, in OpenSearch's words. */
    private static final String STEP_DOWN = """
            if (_score <= 0) {
              return 2147483648.0;
            }
            double tier = Math.floor(_score / params.tier);
            double step = Math.floor(Math.log(_score - tier * params.tier) / params.size);
            return -(tier * params.steps + Math.max(step, params.lowest));
            """;

    /** {@link #lot} in OpenSearch's words; it sorts by numbers that have no room for a lot's last bits. */
    private static final String LOT = """
            long z = doc['turn'].value ^ Long.parseLong(params.seed);
            z = (z ^ (z >>> 30)) * -4658895280553007687L;
            z = (z ^ (z >>> 27)) * -7723592293110705685L;
            return (double) (((z ^ (z >>> 31)) + Long.parseLong(params.shift)) >> 11);
            """;

    private final long seed;
    private final boolean byRelevance;
    private final boolean mayPassOver;

    /** What is added to a lot so that the first one of the page is the lowest there is, and those shown before come last. */
    private final long shift;

    /** The scores of those whose turn it is, by their lots. */
    private final Map<Long, Float> scores = new ConcurrentHashMap<>();

    private Turns(long seed, boolean byRelevance, boolean mayPassOver, long shift) {
        this.seed = seed;
        this.byRelevance = byRelevance;
        this.mayPassOver = mayPassOver;
        this.shift = shift;
    }

    /** The best score first, and turns between scores that a reader couldn't tell apart. */
    static Turns amongEquals(long seed) {
        return new Turns(seed, true, false, 0);
    }

    /** The same, where those with scores too low to be shown may be passed over: what is asked has to be {@link Narrowed}. */
    static Turns amongTheBest(long seed) {
        return new Turns(seed, true, true, 0);
    }

    /**
     * Turns and nothing else.
     *
     * @param after the lot that was shown last; those up to it come at the end. Null to begin with the first.
     */
    static Turns amongAll(long seed, Long after) {
        return new Turns(seed, false, true, after == null ? 0 : Long.MIN_VALUE - (after + 1));
    }

    /** The sort that lets equals take turns. */
    SortField sort() {
        return new SortField(Draws.FIELD, this) {

            /** Without this Lucene counts scores only for what is shown, and there is nothing to compare before. */
            @Override
            public boolean needsScores() {
                return byRelevance;
            }
        };
    }

    /** The same for OpenSearch: what to sort by first, and then. */
    List<JsonObject> scripts() {
        JsonObject stepSize = new JsonObject();
        stepSize.addProperty("size", STEP);
        stepSize.addProperty("tier", TIER);
        stepSize.addProperty("steps", STEPS);
        stepSize.addProperty("lowest", LOWEST);
        JsonObject mixed = new JsonObject();
        mixed.addProperty("seed", String.valueOf(seed * GAMMA));
        mixed.addProperty("shift", String.valueOf(shift));
        JsonObject lots = ascending(LOT, mixed);
        return byRelevance ? List.of(ascending(STEP_DOWN, stepSize), lots) : List.of(lots);
    }

    private static JsonObject ascending(String source, JsonObject parameters) {
        JsonObject script = new JsonObject();
        script.addProperty("lang", "painless");
        script.addProperty("source", source);
        script.add("params", parameters);
        JsonObject sort = new JsonObject();
        sort.addProperty("type", "number");
        sort.addProperty("order", "asc");
        sort.add("script", script);
        JsonObject whole = new JsonObject();
        whole.add("_script", sort);
        return whole;
    }

    @Override
    public FieldComparator<Long> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        boolean some = mayPassOver && pruning == Pruning.GREATER_THAN_OR_EQUAL_TO;
        return new TurnsComparator(this, hits, some);
    }

    boolean isByRelevance() {
        return byRelevance;
    }

    /**
     * The lots that the organisations of a segment draw.
     *
     * @param someMatter whether only low ones matter, if scores don't
     */
    Lots lots(LeafReader segment, boolean someMatter) throws IOException {
        Draws draws = Draws.of(segment);
        return someMatter && !byRelevance ? draws.lookedThrough(seed, shift) : draws.under(seed, shift);
    }

    /** Takes down the score of somebody found; {@link #score} tells it. */
    void found(long lot, float score) {
        scores.put(lot, score);
    }

    /**
     * The score of somebody whom the search found that went by these turns, and scores. Of no use to another search.
     *
     * @throws IllegalStateException when they were not found
     */
    float score(UUID id) {
        Float score = scores.get(lot(turn(id), seed) + shift);
        if (score == null) {
            throw new IllegalStateException(id + " was not found by score");
        }
        return score;
    }

    /** The fixed number an organisation draws its lots with. */
    static long turn(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    /** The lot an organisation draws under a seed; spreads neighbouring numbers evenly (the finaliser of SplitMix64). */
    static long lot(long turn, long seed) {
        long z = turn ^ seed * GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The step of the scale a score stands on; the higher the better. */
    static int step(float score) {
        if (score <= 0) {
            return Integer.MIN_VALUE;
        }
        int tier = (int) (score / TIER);
        return tier * STEPS + Math.max(LOWEST, (int) Math.floor(Math.log(score - tier * TIER) / STEP));
    }

    /** The lowest score on a step or above. */
    static float from(int step) {
        if (step == Integer.MIN_VALUE) {
            return Float.NEGATIVE_INFINITY;
        }
        int tier = Math.max(0, Math.floorDiv(step - LOWEST, STEPS));
        int within = step - tier * STEPS;
        if (within <= LOWEST) {
            return Math.max(tier * TIER, Float.MIN_VALUE);
        }
        float from = (float) Math.min(tier * TIER + Math.exp(within * STEP), (tier + 1) * TIER);
        while (step(from) >= step) {
            from = Math.nextDown(from);
        }
        while (step(from) < step) {
            from = Math.nextUp(from);
        }
        return from;
    }
}
