package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaTreeTest {

    /** A made-up country: two regions, and a combined authority with one district in each. */
    private final AreaTree tree = new AreaTree(
            List.of(
                    area("LAND", AreaType.COUNTRY),
                    area("NORTH", AreaType.REGION, "LAND"),
                    area("SOUTH", AreaType.REGION, "LAND"),
                    area("ACROSS", AreaType.COMBINED_AUTHORITY, "LAND"),
                    area("HILL", AreaType.DISTRICT, "NORTH", "ACROSS"),
                    area("DALE", AreaType.DISTRICT, "SOUTH", "ACROSS"),
                    area("COAST", AreaType.DISTRICT, "SOUTH")),
            List.of(new AreaRows.Retired("OLDHILL", "Old Hill", "HILL")));

    @Test
    void a_district_under_an_authority_that_crosses_regions_stays_in_its_own_region() {
        assertThat(tree.ancestors("HILL")).containsExactlyInAnyOrder("LAND", "NORTH", "ACROSS");
        assertThat(tree.descendants("SOUTH")).containsExactlyInAnyOrder("DALE", "COAST");
    }

    @Test
    void an_authority_that_crosses_regions_overlaps_both_and_lies_in_neither() {
        assertThat(tree.ancestors("ACROSS")).containsExactly("LAND");
        assertThat(tree.overlapping("ACROSS")).containsExactly("NORTH", "SOUTH");
        assertThat(tree.overlapping("NORTH")).containsExactly("ACROSS");
        assertThat(tree.overlapping("LAND")).isEmpty();
        assertThat(tree.overlapping("HILL")).isEmpty();
    }

    @Test
    void a_retired_code_answers_for_its_successor() {
        assertThat(tree.find("OLDHILL")).map(Area::code).contains("HILL");
        assertThat(tree.ancestors("OLDHILL")).contains("NORTH");
        assertThat(tree.replaced("HILL")).containsExactly("OLDHILL");
    }

    @Test
    void an_unknown_code_has_no_relations() {
        assertThat(tree.find("NOWHERE")).isEmpty();
        assertThat(tree.find(null)).isEmpty();
        assertThat(tree.ancestors("NOWHERE")).isEmpty();
        assertThat(tree.descendants(null)).isEmpty();
    }

    private static Area area(String code, AreaType type, String... parents) {
        return new Area(code, code, null, type, List.of(parents), null, null);
    }
}
