package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldLabelsTest {

    private static final Set<String> NEVER_SHOWN = Set.of("contact", "consent");

    @ParameterizedTest
    @EnumSource
    void every_field_of_every_entry_has_a_label(Language language) {
        List<String> fields = new ArrayList<>();
        collect("organisation.", OrganisationDraft.class, fields);
        collect("caseStudy.", CaseStudyDraft.class, fields);
        collect("champion.", ChampionDraft.class, fields);
        assertThat(FieldLabels.bundle(language).keySet()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void a_label_is_found_by_path_wherever_in_a_list() {
        assertThat(FieldLabels.of(EntityKind.CASE_STUDY, "barriers[12].whatWasDone", Language.EN))
                .isEqualTo("What was done about it");
        assertThat(FieldLabels.of(EntityKind.ORGANISATION, "base.area", Language.CY))
                .isEqualTo("Ardal ei ganolfan");
        assertThat(FieldLabels.of(EntityKind.ORGANISATION, "base.unheardOf", Language.EN))
                .isEqualTo("Where it is based");
        assertThat(FieldLabels.of(EntityKind.CHAMPION, "unheardOf", Language.EN))
                .isEqualTo("unheardOf");
    }

    private static void collect(String prefix, Class<?> record, List<String> fields) {
        for (RecordComponent field : record.getRecordComponents()) {
            if (NEVER_SHOWN.contains(field.getName())) {
                continue;
            }
            fields.add(prefix + field.getName());
            Class<?> type = field.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : field.getType();
            if (type.isRecord()) {
                collect(prefix + field.getName() + ".", type, fields);
            }
        }
    }
}
