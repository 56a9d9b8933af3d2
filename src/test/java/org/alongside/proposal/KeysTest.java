package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alongside.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database makes of web addresses and names, so as to compare them. */
@QuarkusTest
class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.Example.org/,                           example.org",
        "http://example.org:8080/about?x=1#us,               example.org",
        "HTTPS://WWW2.example.org./welcome,                  example.org",
        "https://somebody@example.org,                       example.org",
        "https://cy.example.org/,                            cy.example.org",
        "https://loaves.wordpress.com/about,                 loaves.wordpress.com",
        "https://www.facebook.com/WarmLoaves/,               facebook.com/warmloaves",
        "https://m.facebook.com/warmloaves,                  facebook.com/warmloaves",
        "https://en-gb.facebook.com/warmloaves?ref=page,     facebook.com/warmloaves",
        "https://facebook.com/profile.php?id=100064&sk=about, facebook.com/profile.php?id=100064",
        "https://www.facebook.com/,                          ",
        "https://sites.google.com/view/warm-loaves/home,     sites.google.com/view/warm-loaves/home",
        "https://linktr.ee/warmloaves,                       linktr.ee/warmloaves",
        "https://notfacebook.com/warmloaves,                 notfacebook.com"
    })
    void an_address_is_its_host_and_on_a_shared_host_its_path(String address, String key) throws SQLException {
        assertThat(asked("select website_key(?)", address)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "The Warm Loaves Community Interest Company, warm loaves",
        "WARM LOAVES (UK) LTD.,                      warm loaves",
        "St. Mary’s & All Saints' Trust,             st marys all saints",
        "Elusen Tŷ Croeso,                           ty croeso",
        "Cymdeithas yr Ŵyl,                          cymdeithas wyl",
        "The Trust,                                  the trust",
        "Łódź & Zürich,                              łodz zurich",
        "沙福 华人协会,                               沙福 华人协会",
        "Mind3 / 2nd-hand,                           mind3 2nd hand"
    })
    void a_name_is_its_telling_words(String name, String key) throws SQLException {
        assertThat(asked("select name_key(?)", name)).isEqualTo(key);
    }

    private static String asked(String question, String parameter) throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
