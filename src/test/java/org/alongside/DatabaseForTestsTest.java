package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseForTestsTest {

    @Inject
    DataSource dataSource;

    @Test
    void every_test_of_the_application_has_a_real_postgresql_18() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version'), current_user, current_setting('TimeZone')")) {
            row.next();
            assertThat(row.getString(1)).startsWith("18.");
            assertThat(row.getString(2)).isEqualTo("alongside");
            assertThat(row.getString(3)).isEqualTo("UTC");
        }
    }
}
