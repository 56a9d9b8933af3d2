package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void over_many_days_each_of_ten_comes_first_about_equally_often() {
        // As ids are, made one soon after another: a time, a version, and then random bits
        Random random = new Random(5);
        long[] ids = LongStream.range(0, 10)
                .map(i -> Turns.turn(new UUID(
                        (0x0198c0de7a11L + i << 16) | 0x7000L | random.nextInt(1 << 12),
                        random.nextLong() >>> 2 | Long.MIN_VALUE)))
                .toArray();
        Map<Long, Integer> first = new HashMap<>();
        for (long day = 20_000; day < 30_000; day++) {
            long best = ids[0];
            for (long id : ids) {
                best = Turns.lot(id, day) < Turns.lot(best, day) ? id : best;
            }
            first.merge(best, 1, Integer::sum);
        }
        assertThat(first).hasSize(10);
        assertThat(first.values()).allSatisfy(times -> assertThat(times).isBetween(850, 1150));
    }

    @Test
    void scores_within_a_few_per_cent_mostly_stand_on_one_step() {
        assertThat(Turns.step(10.0f)).isEqualTo(Turns.step(10.1f)).isGreaterThan(Turns.step(9.4f));
        assertThat(Turns.step(0)).isLessThan(Turns.step(0.0001f));
    }

    @Test
    void what_counts_more_than_words_leaves_their_differences_as_they_were() {
        assertThat(Turns.step(10.0f + Turns.TIER))
                .isEqualTo(Turns.step(10.1f + Turns.TIER))
                .isGreaterThan(Turns.step(9.4f + Turns.TIER))
                .isGreaterThan(Turns.step(Turns.TIER - 1));
        assertThat(Turns.step(Turns.TIER)).isLessThan(Turns.step(Turns.TIER + 0.01f));
    }

    @Test
    void parts_of_a_wish_are_whole_tiers() {
        for (int offers = 1; offers <= 20; offers++) {
            for (int needs = 1; needs <= 20; needs++) {
                Question question = wishes(offers, needs);
                for (int parts : List.of(offers, needs)) {
                    float part = Wishes.weight(question, parts);
                    assertThat(part).isPositive();
                    assertThat(part % Turns.TIER).isZero();
                    assertThat(part * parts).isLessThanOrEqualTo(Wishes.weight(question));
                }
            }
        }
        assertThat(Wishes.weight(wishes(2, 3), 2) * 2).isEqualTo(Wishes.weight(wishes(2, 3)));
        assertThat(Wishes.weight(wishes(1, 1))).isEqualTo(Turns.TIER);
    }

    private static Question wishes(int offers, int needs) {
        return new Question(
                null,
                Map.of(
                        Criterion.OFFERS, Collections.nCopies(offers, List.of("venue")),
                        Criterion.NEEDS, Collections.nCopies(needs, List.of("venue"))),
                new Wishes(Set.of(Criterion.OFFERS, Criterion.NEEDS), null),
                Question.RegionMode.serves,
                null,
                null,
                Question.Basis.evidenced,
                Question.Willing.any,
                false,
                Question.Order.relevance,
                List.of(),
                10,
                Question.Start.of(1),
                null);
    }

    @Test
    void a_step_begins_with_the_lowest_score_that_stands_on_it() {
        for (float score = 0.0001f; score < 20_000; score *= 1.0037f) {
            int step = Turns.step(score);
            assertThat(score).isGreaterThanOrEqualTo(Turns.from(step)).isLessThan(Turns.from(step + 1));
            assertThat(Turns.step(Turns.from(step))).isEqualTo(step);
            assertThat(Turns.step(Math.nextDown(Turns.from(step)))).isLessThan(step);
        }
        assertThat(0f).isGreaterThanOrEqualTo(Turns.from(Turns.step(0))).isLessThan(Turns.from(Turns.step(0) + 1));
    }
}
