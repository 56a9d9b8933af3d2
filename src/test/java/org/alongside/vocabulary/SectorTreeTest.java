package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorTreeTest {

    private static final Sector HEALTH = new Sector("HE", "Health", null, "Iechyd", null);

    @Test
    void a_tag_knows_the_way_to_the_top() {
        SectorTree tree = new SectorTree(
                List.of(Sector.tag("HE201", "Dementia", "HE200"), Sector.tag("HE200", "Conditions", "HE"), HEALTH));
        assertThat(tree.withAncestors("HE201")).containsExactly("HE201", "HE200", "HE");
        assertThat(tree.descendants("HE")).containsExactly("HE200", "HE201");
        assertThat(tree.withAncestors("ZZ")).isEmpty();
        assertThat(tree.withAncestors(null)).isEmpty();
    }

    @Test
    void a_parent_nobody_knows_is_refused() {
        refuses("HE201", Sector.tag("HE201", "Dementia", "HE200"));
    }

    @Test
    void a_circle_is_refused() {
        refuses("above itself", Sector.tag("HE201", "One", "HE200"), Sector.tag("HE200", "Other", "HE201"));
        refuses("above itself", Sector.tag("HE201", "One", "HE201"));
    }

    @Test
    void a_code_of_another_form_is_refused() {
        refuses("he201", Sector.tag("he201", "Dementia", "HE"));
        refuses("HE2011", Sector.tag("HE2011", "Dementia", "HE"));
        refuses("null", Sector.tag(null, "Dementia", "HE"));
    }

    @Test
    void categories_have_no_parent_and_tags_have_one() {
        refuses("HO", Sector.tag("HO", "Housing", "HE"));
        refuses("HE201", Sector.tag("HE201", "Dementia", null));
    }

    @Test
    void a_sector_without_a_label_is_refused() {
        refuses("HE201", Sector.tag("HE201", null, "HE"));
        refuses("HE201", Sector.tag("HE201", " ", "HE"));
    }

    private static void refuses(String said, Sector... sectors) {
        List<Sector> rows = new ArrayList<>(List.of(sectors));
        rows.add(HEALTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectorTree(rows))
                .withMessageContaining(said);
    }
}
