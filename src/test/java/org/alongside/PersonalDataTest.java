package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.access.HoldsPersonalData;
import org.junit.jupiter.api.Test;

/** No table with people in it is forgotten when somebody asks what is held on them, or wants it erased. */
@QuarkusTest
class PersonalDataTest {

    /** Columns that look as if they held addresses, or names of accounts. */
    private static final String TABLES = """
            select distinct c.table_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
               and c.table_name <> 'flyway_schema_history'
               and (c.column_name like '%email%' or c.column_name like '%address%' or c.column_name like '%contact%'
                    or c.table_name like '%contact%' or c.column_name like '%phone%'
                    or c.data_type = 'text' and (c.column_name like '%\\_by' or c.column_name in ('account', 'owner')))
             order by c.table_name
            """;

    @Inject
    @All
    List<HoldsPersonalData> rooms;

    @Test
    void every_table_with_people_in_it_is_somebody_s_to_answer_for() {
        List<String> tables = Sql.column(TABLES);
        assertThat(tables).contains("account", "champion_contact", "introduction", "letter", "proposal");
        assertThat(covered()).containsAll(tables);
    }

    @Test
    void every_table_somebody_answers_for_is_there() {
        assertThat(Sql.column("select table_name from information_schema.tables where table_schema = 'public'"))
                .containsAll(covered());
    }

    private Set<String> covered() {
        return rooms.stream().flatMap(room -> room.tables().stream()).collect(Collectors.toSet());
    }
}
