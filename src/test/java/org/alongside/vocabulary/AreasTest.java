package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.alongside.DatabaseForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The areas as they really are. */
@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class AreasTest {

    private static final String UK = "K02000001";
    private static final String ENGLAND = "E92000001";
    private static final String EAST_MIDLANDS = "E12000004";
    private static final String YORKSHIRE_AND_THE_HUMBER = "E12000003";
    private static final String GREATER_LINCOLNSHIRE = "E47000017";

    @Inject
    Areas areas;

    @Test
    void every_area_of_the_united_kingdom_is_there() {
        assertThat(areas.all()).hasSize(411);
        assertThat(areas.all().iterator().next().code()).isEqualTo(UK);
        assertThat(areas.descendants(UK)).hasSize(410);
        assertThat(areas.descendants("W92000004")).hasSize(22);
    }

    @Test
    void a_district_in_a_county_in_an_authority_has_every_true_ancestor() {
        assertThat(areas.ancestors("E07000138"))
                .as("Lincoln")
                .containsExactlyInAnyOrder("E10000019", GREATER_LINCOLNSHIRE, EAST_MIDLANDS, ENGLAND, UK);
        assertThat(areas.ancestors("E08000006"))
                .as("Salford")
                .containsExactlyInAnyOrder("E47000001", "E12000002", ENGLAND, UK);
        assertThat(areas.ancestors("W06000015")).as("Cardiff").containsExactlyInAnyOrder("W92000004", UK);
    }

    @Test
    void greater_lincolnshire_overlaps_two_regions_and_lies_in_neither() {
        assertThat(areas.ancestors(GREATER_LINCOLNSHIRE)).containsExactlyInAnyOrder(ENGLAND, UK);
        assertThat(areas.overlapping(GREATER_LINCOLNSHIRE))
                .containsExactlyInAnyOrder(EAST_MIDLANDS, YORKSHIRE_AND_THE_HUMBER);
        assertThat(areas.ancestors("E06000012"))
                .as("North East Lincolnshire")
                .contains(YORKSHIRE_AND_THE_HUMBER, GREATER_LINCOLNSHIRE)
                .doesNotContain(EAST_MIDLANDS);
    }

    @Test
    void every_area_but_the_whole_lies_in_the_whole() {
        assertThat(areas.all())
                .filteredOn(area -> !area.code().equals(UK))
                .allMatch(area -> areas.ancestors(area.code()).contains(UK));
    }

    @Test
    void no_district_lies_in_two_regions() {
        assertThat(areas.all())
                .allMatch(area -> areas.ancestors(area.code()).stream()
                                .filter(code -> code.startsWith("E12"))
                                .count()
                        <= 1);
    }

    @Test
    void a_retired_code_leads_to_its_successor() {
        assertThat(areas.find("E07000165")).map(Area::name).contains("North Yorkshire");
        assertThat(areas.replaced("E08000039")).containsExactly("E08000019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salford                      | E08000006",
                "salford city council         | E08000006",
                "Brighton & Hove              | E06000043",
                "Ynys Mon                     | W06000001",
                "Ynys Môn                     | W06000001",
                "Anglesey                     | W06000001",
                "Cymru                        | W92000004",
                "NI                           | N92000002",
                "GM                           | E47000001",
                "Yorkshire                    | E12000003",
                "county durham                | E06000047",
                "Durham County Council        | E06000047",
                "Bristol                      | E06000023",
                "Hull City Council            | E06000010",
                "Herefordshire Council        | E06000019",
                "London                       | E12000007",
                "City of London               | E09000001",
                "London Borough of Hackney    | E09000012",
                "Royal Borough of Greenwich   | E09000011",
                "King's Lynn and West Norfolk | E07000146",
                "Kings Lynn & West Norfolk    | E07000146",
                "Harrogate                    | E06000065",
                "Lancashire County Council    | E10000017",
                "West Midlands                | E12000005 E47000007",
                "West Midlands Combined Authority | E47000007",
                "Newcastle                    | E07000195 E08000021",
                "Western Isles                | S12000013",
                "Derry                        | N09000005",
            })
    void an_area_is_found_by_the_names_people_use(String name, String codes) {
        assertThat(areas.named(name)).extracting(Area::code).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "council", "Atlantis", "&&&"})
    void a_name_of_nowhere_finds_nothing(String name) {
        assertThat(areas.named(name)).isEmpty();
    }
}
