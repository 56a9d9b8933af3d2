package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.shared.Text;
import org.alongside.vocabulary.Postcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to hello@example.org today | Write to [contact removed] today",
                "mailto:first.last+tag@mail.example.co.uk | [contact removed]",
                "ann (at) example [dot] org | [contact removed]",
                "?to=ann%40example.org | ?to=[contact removed]",
                "Ring 0161 496 0000. | Ring [contact removed].",
                "Ring 01614960000 now | Ring [contact removed] now",
                "(0161) 496-0000 | [contact removed]",
                "07700 900123 | [contact removed]",
                "07700-900-123 or 07700.900.456 | [contact removed] or [contact removed]",
                "+44 161 496 0000 | [contact removed]",
                "+44 (0)161 496 0000 | [contact removed]",
                "0044 7700 900123 | [contact removed]",
                "020 7946 0000 / 020 7946 0999 | [contact removed] / [contact removed]",
                "0808 157 0192 | [contact removed]",
                "0800 1111 | [contact removed]",
                "01632 96012 | [contact removed]",
                "Tel: 496 0000 | Tel: [contact removed]",
                "telephone 4960000 | telephone [contact removed]",
                "We meet at M6 5WP on Mondays | We meet at [contact removed] on Mondays",
                "SW1A 1AA | [contact removed]",
                "EC1A1BB | [contact removed]",
                "m6 5wp | [contact removed]",
                "GIR 0AA | [contact removed]"
            })
    void contact_details_are_taken_out(String text, String masked) {
        assertThat(ContactDetails.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Founded in 1987, moved in 2004-2006",
                "Registered charity 1234567",
                "Charity number SC012345 and company 01234567",
                "GB-CHC-1234567; GB-COH-01234567",
                "£1,250,000 raised, 07 grants of £0700900123",
                "01.02.2019 - 03.04.2020",
                "01/02/2019 to 03/04/2020",
                "12-03-2019 12-03-2020",
                "Open 09:00 to 17:00, 0900-1700",
                "365 days, 24 hours, 7 days a week",
                "Works in M6 and BS3",
                "Unit a1 2nd floor",
                "The 5th of May 2026, 3rd year",
                "Between 10,000 and 100,000 people",
                "A1 (M), M62, B52s",
                "Ages 0-5, 5-11 and 11-16",
                "Call 999",
                "ISBN 9780140449136",
                "@handle and #tag",
                "01980123-70a1-7000-8000-0198c0de7a11",
                "2001 2002 2003 2004 2005"
            })
    void what_is_no_contact_stays(String text) {
        assertThat(ContactDetails.masked(text)).isEqualTo(text);
    }

    @Test
    void where_postcodes_may_stay_the_rest_goes() {
        assertThat(Text.unreachable("M6 5WP, 0161 496 0000, hello@example.org"))
                .isEqualTo("M6 5WP, [contact removed], [contact removed]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "M6 5WP, M6",
                "m65wp, M6",
                "SW1A 1AA, SW1A",
                "M6, M6",
                "BS3 2BN, BS3",
                "E10, E10",
                "M6 5W, -",
                "unknown, -",
                "12345, -"
            })
    void only_the_first_half_of_a_postcode_is_kept(String postcode, String outcode) {
        assertThat(Postcode.of(postcode).map(Postcode::outcode).orElse(null)).isEqualTo(outcode);
    }

    @Test
    void an_address_without_end_is_only_masked() {
        assertThat(ContactDetails.masked("x@a" + ".a".repeat(20_000) + " and more"))
                .isEqualTo("[contact removed] and more");
    }
}
