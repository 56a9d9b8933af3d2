package org.alongside.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A directory whose people sign in with a provider that doesn't answer. */
public class Elsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "alongside.sign-in.elsewhere", "true",
                "alongside.sign-in.roles.contributor", "member",
                "alongside.sign-in.roles.curator", "editor,chief editor",
                "alongside.sign-in.roles.admin", "keeper",
                "alongside.sign-in.areas-claim", "where/areas",
                "alongside.sign-in.organisations-claim", "organisations",
                "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/away",
                "quarkus.oidc.credentials.secret", "only-for-tests-only-for-tests-only");
    }
}
