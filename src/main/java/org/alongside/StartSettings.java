package org.alongside;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/**
 * What has to be known before Quarkus starts, read from the same places Quarkus reads: system properties, environment,
 * {@code .env}, {@code config/application.properties} and the defaults in the application.
 *
 * @param dataDir {@code alongside.data.dir}
 * @param databaseConfigured whether somebody named a database; a blank name is none
 * @param signInElsewhere whether somebody named an OpenID Connect provider; a blank name is none
 * @param plainLog whether the log is for a person looking at a demonstration who did not choose a format
 */
record StartSettings(Path dataDir, boolean databaseConfigured, boolean signInElsewhere, boolean plainLog) {

    static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
    static final String PROVIDER_URL = "quarkus.oidc.auth-server-url";
    static final String SIGN_IN_ELSEWHERE = "alongside.sign-in.elsewhere";
    static final String JSON_LOG = "quarkus.log.console.json.enabled";

    /** Higher than the application's own {@code application.properties}, lower than any the owner can write. */
    private static final int OWN_DEFAULTS = 255;

    static StartSettings from(Config config) {
        boolean demo = config.getOptionalValue("alongside.demo", Boolean.class).orElse(false);
        return new StartSettings(
                Path.of(config.getOptionalValue("alongside.data.dir", String.class)
                        .orElse("./data")),
                isSet(config, DATABASE_URL),
                isSet(config, PROVIDER_URL),
                demo && config.getConfigValue(JSON_LOG).getSourceOrdinal() < OWN_DEFAULTS);
    }

    private static boolean isSet(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(Predicate.not(String::isBlank))
                .isPresent();
    }
}
