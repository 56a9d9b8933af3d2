package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.DatabaseForTests;
import org.alongside.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class SectorsTest {

    @Inject
    Sectors sectors;

    @Inject
    DataSource dataSource;

    @AfterEach
    void only_categories_remain() throws SQLException {
        execute("delete from sector where length(code) > 2");
        execute("update sector set label = 'Society' where code = 'SO'");
        sectors.refresh();
    }

    @Test
    void the_24_categories_are_there_from_the_start() {
        assertThat(sectors.all()).hasSize(24).allMatch(sector -> sector.parent() == null);
        assertThat(sectors.find("CV").orElseThrow().label(Language.EN))
                .isEqualTo("Support for charities and community groups");
        assertThat(sectors.find("HE").orElseThrow().label(Language.CY)).isEqualTo("Iechyd");
    }

    @Test
    void loaded_tags_are_found_at_once_in_any_order() {
        assertThat(sectors.load(List.of(Sector.tag("HE201", "Finer", "HE200"), Sector.tag("HE200", "Fine", "HE"))))
                .isEqualTo(2);
        assertThat(sectors.withAncestors("HE201")).containsExactly("HE201", "HE200", "HE");
        assertThat(sectors.top("HE201")).map(Sector::code).contains("HE");
        assertThat(sectors.descendants("HE")).containsExactly("HE200", "HE201");
    }

    @Test
    void a_load_that_changes_a_label_keeps_the_welsh_one() {
        sectors.load(List.of(Sector.tag("SO", "Our society", null)));
        assertThat(sectors.find("SO"))
                .contains(new Sector(
                        "SO",
                        "Our society",
                        "Rights, equality and society",
                        "Hawliau, cydraddoldeb a chymdeithas",
                        null));
    }

    @Test
    void one_wrong_tag_keeps_all_of_them_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        sectors.load(List.of(Sector.tag("HE200", "Fine", "HE"), Sector.tag("HE301", "Lost", "HE300"))))
                .withMessage("The parent of sector HE301 is HE300, which is not known");
        sectors.refresh();
        assertThat(sectors.find("HE200")).isEmpty();
    }

    @Test
    void what_another_node_loaded_is_seen_after_a_refresh() throws SQLException {
        assertThat(sectors.find("HE104")).isEmpty();
        execute("insert into sector (code, label, parent_code) values ('HE104', 'Dementia', 'HE')");
        sectors.refresh();
        assertThat(sectors.find("HE104")).isPresent();
    }

    @Test
    void an_unknown_tag_means_at_least_its_category() {
        assertThat(sectors.nearest("HE104")).map(Sector::code).contains("HE");
        assertThat(sectors.nearest("HE")).map(Sector::code).contains("HE");
        assertThat(sectors.nearest("ZZ104")).isEmpty();
        assertThat(sectors.nearest("HEALTH")).isEmpty();
        assertThat(sectors.nearest(null)).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
