package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class LotsTest {

    private static final int DOCUMENTS = 5000;
    private static final long SEED = 20_777;
    private final Random random = new Random(11);
    private final long[] numbers = random.longs(DOCUMENTS).toArray();
    private final FixedBitSet[] low = Lots.low(numbers, SEED);
    private final Lots known = new Lots(numbers, low, SEED, 0);

    @Test
    void nobody_under_the_limit_is_passed_over() {
        for (long shift : shifts()) {
            Lots lots = new Lots(numbers, low, SEED, shift);
            for (long limit : limits()) {
                for (int times = 0; times < 10; times++) {
                    int from = random.nextInt(DOCUMENTS);
                    assertThat(Math.min(lots.nextUnder(limit, from, 1), DOCUMENTS))
                            .isBetween(from, first(lots, limit, from));
                }
            }
        }
    }

    @Test
    void who_has_a_low_lot_is_found_among_few() {
        long[] lots = sorted();
        for (int best : new int[] {10, 100, 1000}) {
            long limit = lots[best];
            int looked = 0;
            int under = 0;
            for (int doc = known.nextUnder(limit, 0, 1); doc < DOCUMENTS; doc = known.nextUnder(limit, doc + 1, 1)) {
                looked++;
                under += known.of(doc) < limit ? 1 : 0;
            }
            assertThat(under).isEqualTo(best);
            assertThat(looked).isLessThan(best * 5);
        }
    }

    @Test
    void who_comes_after_those_shown_is_found_among_few() {
        long[] lots = sorted();
        Lots after = new Lots(numbers, low, SEED, Long.MIN_VALUE - (lots[19] + 1));
        int looked = 0;
        Set<Long> under = new TreeSet<>();
        long limit = Long.MIN_VALUE + lots[40] - lots[19] - 1;
        for (int doc = after.nextUnder(limit, 0, 1); doc < DOCUMENTS; doc = after.nextUnder(limit, doc + 1, 1)) {
            looked++;
            if (after.of(doc) < limit) {
                under.add(known.of(doc));
            }
        }
        assertThat(under)
                .containsExactlyElementsOf(LongStream.of(lots).boxed().toList().subList(20, 40));
        assertThat(looked).isLessThan(200);
    }

    @Test
    void each_set_has_about_a_quarter_of_the_one_before() {
        double share = DOCUMENTS;
        for (FixedBitSet set : Arrays.copyOf(low, 4)) {
            share /= 4;
            assertThat((double) set.cardinality()).isBetween(share * 0.6, share * 1.4);
        }
    }

    @Test
    void where_nothing_is_known_lots_are_looked_at_as_far_as_they_may() {
        for (long shift : shifts()) {
            Lots unknown = new Lots(numbers, null, SEED, shift);
            for (int times = 0; times < 1000; times++) {
                long limit = unknown.of(random.nextInt(DOCUMENTS));
                int from = random.nextInt(DOCUMENTS);
                int looks = 1 + random.nextInt(2 * DOCUMENTS);
                assertThat(unknown.nextUnder(limit, from, looks))
                        .isEqualTo(Math.min(first(unknown, limit, from), from + looks));
            }
        }
    }

    @Test
    void under_the_highest_limit_nobody_is_passed_over() {
        assertThat(known.nextUnder(Long.MAX_VALUE, 7, 1)).isEqualTo(7);
    }

    @Test
    void after_the_last_there_is_nobody() {
        for (Lots lots : new Lots[] {known, new Lots(numbers, null, SEED, 0)}) {
            for (long limit : limits()) {
                assertThat(lots.nextUnder(limit, DOCUMENTS, 1)).isGreaterThanOrEqualTo(DOCUMENTS);
            }
        }
    }

    private long[] sorted() {
        return IntStream.range(0, DOCUMENTS).mapToLong(known::of).sorted().toArray();
    }

    /** Nothing; what pages go on with, after somebody with a low lot and after others; and what goes on at the lowest soon. */
    private long[] shifts() {
        long[] lots = sorted();
        return IntStream.of(0, 1, 20, 500, DOCUMENTS / 2, DOCUMENTS - 1)
                .mapToLong(shown -> shown == 0 ? 0 : Long.MIN_VALUE - (lots[shown] + 1))
                .toArray();
    }

    /** Each power of two away from the lowest and from the highest, and next to it. */
    private static long[] limits() {
        return LongStream.range(1, 63)
                .map(bits -> 1L << bits)
                .flatMap(away -> LongStream.of(Long.MIN_VALUE + away, Long.MAX_VALUE - away))
                .flatMap(limit -> LongStream.of(limit - 1, limit, limit + 1))
                .toArray();
    }

    private static int first(Lots lots, long limit, int from) {
        return IntStream.range(from, DOCUMENTS)
                .filter(doc -> lots.of(doc) < limit)
                .findFirst()
                .orElse(DOCUMENTS);
    }
}
