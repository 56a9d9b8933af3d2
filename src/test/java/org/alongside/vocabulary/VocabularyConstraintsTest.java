package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import org.alongside.DatabaseForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class VocabularyConstraintsTest {

    @Inject
    Validator validator;

    record Codes(
            List<@TermCode(Format.class) String> formats,
            @TermCode(Stage.class) String stage,
            @AreaCode String area,
            @SectorCode String sector,
            @OrgId String orgId,
            @LanguageTag String language) {}

    @Test
    void good_codes_pass() {
        assertThat(problems(
                        new Codes(List.of("inPerson", "online"), "design", "E08000006", "HE", "GB-CHC-1234567", "bfi")))
                .isEmpty();
    }

    @Test
    void nothing_passes_too() {
        assertThat(problems(new Codes(null, null, null, null, null, null))).isEmpty();
    }

    @Test
    void each_bad_code_is_named_once_and_plainly() {
        assertThat(problems(new Codes(List.of("online", "${1+1}"), "Design", "Salford", "health", "GB-CHC-1", "welsh")))
                .containsExactlyInAnyOrder(
                        "formats[1].<list element> must be one of inPerson, online, phone, email",
                        "stage must be one of planning, design, delivery, governance, evaluation",
                        "area is not the code of an area. Use an ONS code, such as E08000006 for Salford",
                        "sector is not the code of a sector. Use a UK-CAT code, such as HE for health",
                        "orgId This does not look like a number from the Charity Commission."
                                + " One looks like GB-CHC-1234567",
                        "language is not a language tag. Use one such as en, cy or bfi (British Sign Language)");
    }

    @Test
    void a_retired_area_passes() {
        assertThat(problems(new Codes(null, null, "E07000165", null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy", "bfi", "pa-Guru", "zh-Hant-HK", "en-GB"})
    void a_language_tag_passes(String tag) {
        assertThat(problems(new Codes(null, null, null, null, null, tag))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "xx", "english", "en_GB", "en-", "x-private", "1"})
    void what_is_no_language_tag_does_not(String tag) {
        assertThat(problems(new Codes(null, null, null, null, null, tag))).hasSize(1);
    }

    private List<String> problems(Codes codes) {
        return validator.validate(codes).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .toList();
    }
}
