package org.alongside.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.Evidenced;
import org.junit.jupiter.api.Test;

class WeighingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static long number;

    @Test
    void nothing_bears_out_nothing() {
        assertThat(Weighing.of(List.of(), TODAY)).isEqualTo(Evidenced.NOTHING_YET);
    }

    @Test
    void the_highest_rung_counts() {
        CaseStudy best = ongoing(5);
        Evidenced found = Weighing.of(List.of(ongoing(3), best, ongoing(4)), TODAY);
        assertThat(found.rung()).isEqualTo(5);
        assertThat(found.by()).isEqualTo(best.id);
        assertThat(found.until()).isNull();
        assertThat(found.reason())
                .contains("Study " + best.id.getLeastSignificantBits())
                .contains("ongoing");
    }

    @Test
    void finished_work_counts_for_less_than_36_months() {
        assertThat(Weighing.of(List.of(ended(5, TODAY.minusMonths(36))), TODAY).rung())
                .isNull();
        Evidenced lastDay = Weighing.of(List.of(ended(5, TODAY.minusMonths(36).plusDays(1))), TODAY);
        assertThat(lastDay.rung()).isEqualTo(5);
        assertThat(lastDay.until()).isEqualTo(TODAY.plusDays(1));
        assertThat(Weighing.of(List.of(ended(5, TODAY.minusMonths(36))), TODAY).reason())
                .contains("36 months");
    }

    @Test
    void doing_together_counts_only_with_a_participants_word() {
        for (int rung = 1; rung <= 7; rung++) {
            CaseStudy study = ongoing(rung);
            Integer alone = Weighing.of(List.of(study), TODAY).rung();
            study.corroboration = new Corroboration("came each week", TODAY);
            assertThat(Weighing.of(List.of(study), TODAY).rung()).isEqualTo(rung);
            assertThat(alone).isEqualTo(rung < 6 ? rung : null);
        }
    }

    @Test
    void an_unsupported_high_rung_leaves_the_one_below_it_standing() {
        assertThat(Weighing.of(List.of(ongoing(7), ongoing(4)), TODAY).rung()).isEqualTo(4);
    }

    @Test
    void of_two_at_the_same_rung_the_one_that_counts_longer_is_named() {
        CaseStudy older = ended(5, TODAY.minusMonths(30));
        CaseStudy newer = ended(5, TODAY.minusMonths(3));
        CaseStudy going = ongoing(5);
        assertThat(Weighing.of(List.of(newer, older), TODAY).by()).isEqualTo(newer.id);
        assertThat(Weighing.of(List.of(newer, going, older), TODAY).by()).isEqualTo(going.id);
    }

    private static CaseStudy ongoing(int rung) {
        CaseStudy study = new CaseStudy();
        study.id = new UUID(0, ++number);
        study.title = "Study " + number;
        study.rung = rung;
        study.ongoing = true;
        study.hidden = List.of();
        return study;
    }

    private static CaseStudy ended(int rung, LocalDate on) {
        CaseStudy study = ongoing(rung);
        study.ongoing = false;
        study.endedOn = on;
        return study;
    }
}
