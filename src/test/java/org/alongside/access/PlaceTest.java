package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has a whole network of addresses is still one place. */
class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20:01:0d:b8:00:01:00:02::/64",
        "2001:db8:1:2::, 20:01:0d:b8:00:01:00:02::/64",
        "2001:db8:1:3::, 20:01:0d:b8:00:01:00:03::/64",
        "fe80::1%eth0, fe:80:00:00:00:00:00:00::/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "not:an:address, nowhere"
    })
    void an_address_is_a_place(String address, String place) {
        assertThat(Place.of(address)).isEqualTo(place);
    }
}
