package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says of somebody, in our own terms. */
@QuarkusTest
@TestProfile(Elsewhere.class)
class VouchedTest {

    private static final String NOTHING = "{}";

    @Inject
    Vouched vouched;

    @Test
    void their_roles_give_ours_and_no_role_of_ours_is_theirs_to_give() {
        assertThat(rolesOf("member", "somebody else")).containsExactly("contributor");
        assertThat(rolesOf("keeper", "member")).containsExactlyInAnyOrder("admin", "contributor");
        assertThat(rolesOf("admin", "curator", "contributor")).isEmpty();
        assertThat(rolesOf()).isEmpty();
    }

    @Test
    void whoever_they_call_admin_does_not_sign_as_our_admin() {
        Caller caller = caller("admin", Set.of("member"), NOTHING);
        assertThat(caller.name()).isEqualTo("oidc:admin");
        assertThat(caller.account()).isNull();
    }

    @Test
    void whoever_they_know_by_an_address_signs_with_it_in_small_letters() {
        assertThat(caller("Rosa@Example.org", Set.of("member"), NOTHING).name()).isEqualTo("oidc:rosa@example.org");
        assertThat(caller("Rosa", Set.of("member"), NOTHING).name()).isEqualTo("oidc:Rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "\ud800"})
    void a_name_that_can_not_be_kept_lets_nobody_in(String name) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> caller(name, Set.of("keeper"), NOTHING));
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> caller("x".repeat(201), Set.of("keeper"), NOTHING));
    }

    @Test
    void a_curator_decides_where_their_token_says() {
        Caller caller = caller(
                "rosa",
                Set.of("chief editor"),
                "{\"where\": {\"areas\": [\"E08000006\", \"E08000006\", \"nowhere\"]}}");
        assertThat(caller.roles()).containsExactly("curator");
        assertThat(caller.areas()).containsExactly(Drafts.SALFORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, "{\"where\": {\"areas\": []}}", "{\"where\": {\"areas\": [\"nowhere\"]}}"})
    void whose_token_names_no_area_is_curator_of_none_rather_than_of_all(String claims) {
        assertThat(caller("rosa", Set.of("editor", "member"), claims).roles()).containsExactly("contributor");
    }

    @Test
    void an_admin_has_no_limits() {
        Caller caller = caller("rosa", Set.of("keeper", "editor"), "{\"where\": {\"areas\": [\"E08000006\"]}}");
        assertThat(caller.roles()).containsExactlyInAnyOrder("admin", "curator");
        assertThat(caller.areas()).isEmpty();
    }

    @Test
    void a_contributor_speaks_for_the_organisations_in_their_token() {
        UUID organisation = UUID.randomUUID();
        Caller caller = caller(
                "rosa", Set.of("member"), "{\"organisations\": [\"" + organisation + "\", \"Weir Street Cooks\"]}");
        assertThat(caller.organisations()).isEqualTo(List.of(organisation));
    }

    private Set<String> rolesOf(String... theirs) {
        return caller("rosa", Set.of(theirs), NOTHING).roles();
    }

    private Caller caller(String name, Set<String> theirs, String claims) {
        return vouched.caller(name, theirs, ClaimsTest.claims(claims));
    }
}
