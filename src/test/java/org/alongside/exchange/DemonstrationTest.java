package org.alongside.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.alongside.DatabaseForTests;
import org.alongside.casestudy.CaseStudy;
import org.alongside.champion.Champion;
import org.alongside.organisation.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseForTests.class)
class DemonstrationTest {

    @Inject
    Demonstration demonstration;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Truly empty, as no interface can make it; the log is told, so that search forgets what was there too. */
    @BeforeEach
    @AfterEach
    void empty_the_directory() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into change_arrival (at, kind, entity_id, action, version)
                            select now(), 'organisation', id, 'removed', version + 1 from organisation
                            """).executeUpdate();
            entities.createNativeQuery("truncate champion, case_study, organisation cascade")
                    .executeUpdate();
        });
    }

    @Test
    void a_directory_that_does_not_ask_for_it_gets_nothing() {
        assertThat(demonstration.load(false)).isFalse();
        assertThat(organisations()).isZero();
    }

    @Test
    void a_directory_with_a_single_entry_gets_nothing() {
        Imports.run("name,kind\nOnly one,charity\n");
        assertThat(demonstration.load(true)).isFalse();
        assertThat(organisations()).isEqualTo(1);
    }

    @Test
    void an_empty_directory_gets_all_of_it_once() {
        assertThat(demonstration.load(true)).isTrue();
        assertThat(demonstration.load(true)).isFalse();
        assertThat(organisations()).isGreaterThanOrEqualTo(55);
        assertThat(QuarkusTransaction.requiringNew().call(() -> CaseStudy.count()))
                .isGreaterThanOrEqualTo(35);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Champion.count()))
                .isGreaterThanOrEqualTo(20);
        Map<String, ?> loaves =
                Imports.listed("Demonstration").get("weaste-warm-loaves").getMap("");
        assertThat(loaves.get("willing")).isEqualTo("stated");
        assertThat(loaves.toString())
                .contains("statedOn=" + LocalDate.now(clock).minusMonths(4))
                .contains("CC0-1.0");
        given().get("/api/v1/organisations?limit=100").then().statusCode(200).body("items.size()", greaterThan(50));
    }

    private static long organisations() {
        return QuarkusTransaction.requiringNew().call(() -> Organisation.count());
    }
}
