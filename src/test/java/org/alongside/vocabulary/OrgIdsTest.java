package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-234567",
                "GB-CHC-1234567",
                "GB-CHC-1234567-2",
                "GB-SC-SC012345",
                "GB-NIC-123456",
                "GB-COH-01234567",
                "GB-COH-SC123456",
                "GB-COH-RS001234",
                "GB-COH-IP12345R",
                "GB-COH-R0000123",
                "GB-COH-RS001234Z",
                "GB-REV-XT12345",
                "GB-CASC-1a2b3c4d",
                "GB-NHS-RA1",
                "GB-SHPE-LH1234",
                "GB-SRS-supplier.example/aB1",
                "XI-ROR-012ab3c45",
            })
    void a_well_formed_id_passes_and_is_its_own_canonical_form(String id) {
        assertThat(OrgIds.problem(id)).isEmpty();
        assertThat(OrgIds.canonical(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "' gb-chc-1234567 ',  GB-CHC-1234567",
        "gb-chc- 1234567,     GB-CHC-1234567",
        "GB-CHC-0234567,      GB-CHC-234567",
        "gb-coh-1234567,      GB-COH-01234567",
        "GB-COH-oc12345,      GB-COH-OC012345",
        "GB-SC-sc12345,       GB-SC-SC012345",
        "GB-SC-012345,        GB-SC-SC012345",
        "GB-NIC-NIC123456,    GB-NIC-123456",
        "XI-WIKIDATA-q123,    XI-WIKIDATA-Q123",
        "KE-RCO-abc,          KE-RCO-abc",
    })
    void spellings_of_one_id_become_one(String written, String canonical) {
        assertThat(OrgIds.canonical(written)).isEqualTo(canonical);
        assertThat(OrgIds.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GB-CHC-715", "GB-CHC-1234567R", "GB-COH-NA", "GB-COH-123456789", "GB-REV-1234/56", "GB-SC-"})
    void a_number_of_the_wrong_form_is_named_with_its_list(String id) {
        assertThat(OrgIds.problem(id)).get().asString().startsWith("This does not look like a number from ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "GB-XYZ-1", "GB-CHC", "DUMMY-1"})
    void an_unknown_list_is_said_to_be_unknown(String id) {
        assertThat(OrgIds.problem(id)).get().asString().startsWith("We do not know the list");
    }

    @Test
    void the_problem_shows_what_a_number_looks_like() {
        assertThat(OrgIds.problem("GB-CHC-715"))
                .contains(
                        "This does not look like a number from the Charity Commission. One looks like GB-CHC-1234567");
    }

    @Test
    void every_example_is_of_the_form_it_shows() {
        for (OrgIdList list : OrgIdList.values()) {
            assertThat(list.example()).matches(example -> example.equals("...") || list.holds(example));
        }
    }
}
