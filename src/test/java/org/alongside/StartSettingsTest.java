package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class StartSettingsTest {

    private static final int APPLICATION = 250;
    private static final int OWNER = 300;

    @Test
    void without_a_configured_database_the_embedded_one_is_wanted() {
        assertThat(settings(Map.of()).databaseConfigured()).isFalse();
    }

    @Test
    void a_configured_database_is_used_and_no_other_started() {
        assertThat(settings(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/alongside"))
                        .databaseConfigured())
                .isTrue();
    }

    @Test
    void the_environment_counts_as_configuration() {
        EnvConfigSource environment =
                new EnvConfigSource(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/alongside"), OWNER);
        assertThat(settings(environment).databaseConfigured()).isTrue();
    }

    @Test
    void a_blank_database_url_is_none() {
        assertThat(settings(Map.of("quarkus.datasource.jdbc.url", "  ")).databaseConfigured())
                .isFalse();
        assertThat(settings(Map.of("quarkus.datasource.jdbc.url", "")).databaseConfigured())
                .isFalse();
    }

    @Test
    void people_sign_in_elsewhere_only_where_a_provider_is_named() {
        assertThat(settings(Map.of()).signInElsewhere()).isFalse();
        assertThat(settings(Map.of("quarkus.oidc.auth-server-url", " ")).signInElsewhere())
                .isFalse();
        assertThat(settings(Map.of("quarkus.oidc.auth-server-url", "https://sso.example.org/realms/cvs"))
                        .signInElsewhere())
                .isTrue();
    }

    @Test
    void data_lives_in_the_working_directory_unless_told_otherwise() {
        assertThat(settings(Map.of()).dataDir()).isEqualTo(Path.of("./data"));
        assertThat(settings(Map.of("alongside.data.dir", "/srv/alongside")).dataDir())
                .isEqualTo(Path.of("/srv/alongside"));
    }

    @Test
    void a_demonstration_logs_plain_lines_unless_somebody_chose() {
        assertThat(settings(Map.of()).plainLog()).isFalse();
        assertThat(settings(Map.of("alongside.demo", "true")).plainLog()).isTrue();
        assertThat(settings(Map.of("alongside.demo", "true", "quarkus.log.console.json.enabled", "true"))
                        .plainLog())
                .isFalse();
    }

    private static StartSettings settings(Map<String, String> byTheOwner) {
        return settings(new PropertiesConfigSource(byTheOwner, "owner", OWNER));
    }

    private static StartSettings settings(ConfigSource byTheOwner) {
        return StartSettings.from(new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        Map.of("%prod.quarkus.log.console.json.enabled", "true"), "application", APPLICATION))
                .withSources(byTheOwner)
                .build());
    }
}
