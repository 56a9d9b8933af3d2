package org.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.access.OurForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The plan of the house, enforced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    /** From the top down; each may import only what stands below it. */
    private static final List<String> ROOMS = List.of(
            "pages",
            "admin",
            "curation",
            "exchange",
            "introduction",
            "search",
            "freshness",
            "claim",
            "proposal",
            "casestudy",
            "champion",
            "organisation",
            "report",
            "letter",
            "change",
            "access",
            "vocabulary",
            "shared");

    private static final int MOST_IN_SHARED = 10;

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alongside");

    @Test
    void every_arrow_points_down() {
        for (int room = 1; room < ROOMS.size(); room++) {
            String[] above = Stream.concat(
                            Stream.of("org.alongside"),
                            ROOMS.subList(0, room).stream().map(this::named))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(named(ROOMS.get(room)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .because("arrows point down the list of rooms")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    void every_class_lives_in_a_room_or_on_top() {
        String[] rooms = Stream.concat(
                        Stream.of("org.alongside"), ROOMS.stream().map(this::named))
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(house);
    }

    @Test
    void rooms_do_not_go_round_in_circles() {
        slices().matching("org.alongside.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void the_shared_room_stays_small() {
        assertThat(house.stream()
                        .filter(type -> type.getPackageName().equals(named("shared")))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info")))
                .hasSizeLessThanOrEqualTo(MOST_IN_SHARED);
    }

    @Test
    void entities_never_cross_http() {
        methods()
                .that(are("operations", ArchitectureTest::isOperation))
                .should(satisfy(
                        "have no entity in their signature",
                        method -> Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getParameterTypes().stream()
                                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                                .noneMatch(type -> type.isAnnotatedWith(Entity.class))))
                .check(house);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(are("what time it is without asking the clock", ArchitectureTest::readsTheTime))
                .because("a test must be able to say what day it is")
                .check(house);
    }

    @Test
    void only_those_who_speak_before_there_is_a_log_speak_past_it() {
        noClasses()
                .that(not(type(Alongside.class)).and(not(named("AdminAccount", "AdminAccount"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(house);
    }

    @Test
    void what_a_class_needs_it_is_given_when_it_is_made() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .check(house);
    }

    @Test
    void resources_are_public_or_they_would_be_ignored_without_a_word() {
        classes().that().areAnnotatedWith(Path.class).should().bePublic().check(house);
        methods()
                .that(are("operations", ArchitectureTest::isOperation))
                .should()
                .bePublic()
                .check(house);
    }

    @Test
    void every_operation_says_who_may() {
        methods()
                .that(are("operations", ArchitectureTest::isOperation))
                .should(satisfy(
                        "carry a rule",
                        method -> Stream.of(RolesAllowed.class, DenyAll.class, PermitAll.class)
                                .anyMatch(rule -> method.isAnnotatedWith(rule)
                                        || method.getOwner().isAnnotatedWith(rule))))
                .check(house);
    }

    @Test
    void every_form_of_ours_is_told_from_a_forged_one() {
        methods()
                .that(are("writes of our pages", ArchitectureTest::isWriteOfPages))
                .should()
                .beAnnotatedWith(OurForm.class)
                .check(house);
    }

    private String named(String room) {
        return "org.alongside." + room;
    }

    private static DescribedPredicate<JavaClass> named(String name, String description) {
        return DescribedPredicate.describe(
                description, type -> type.getSimpleName().equals(name));
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isWriteOfPages(JavaMethod method) {
        boolean write = isOperation(method)
                && method.getAnnotations().stream()
                        .noneMatch(annotation -> annotation.getRawType().isEquivalentTo(GET.class));
        return write
                && method.getOwner().getAnnotationOfType(Path.class).value().startsWith("/admin");
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        boolean now = call.getTarget().getOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        boolean millis = call.getTarget().getOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
        return now || millis;
    }

    private static <T> DescribedPredicate<T> are(String description, java.util.function.Predicate<T> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaMethod> satisfy(
            String description, java.util.function.Predicate<JavaMethod> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, test.test(method), method.getFullName() + " should " + description));
            }
        };
    }
}
