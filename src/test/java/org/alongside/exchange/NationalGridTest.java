package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.vocabulary.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {

    private static final double METRES_IN_A_DEGREE = 111_195;

    /** Some of the points Ordnance Survey publishes to test its own transformation with, from Scilly to Shetland. */
    @ParameterizedTest
    @CsvSource({
        "91492.146, 11318.804, 49.92226393730, -6.29977752014",
        "639821.835, 169565.858, 51.37447025550, 1.44454730409",
        "530624.974, 178388.464, 51.48936564950, -0.11992557180",
        "241124.584, 220332.641, 51.85890896400, -4.30852476960",
        "422242.186, 433818.701, 53.80021519630, -1.66379168242",
        "256340.925, 664697.269, 55.85399952950, -4.29649016251",
        "397160.491, 805349.736, 57.13902518960, -2.04856030746"
    })
    void a_point_of_the_grid_is_within_ten_metres_of_where_it_is(double east, double north, double lat, double lon) {
        Point point = NationalGrid.point(east, north);
        double up = (point.lat() - lat) * METRES_IN_A_DEGREE;
        double along = (point.lon() - lon) * METRES_IN_A_DEGREE * Math.cos(Math.toRadians(lat));
        assertThat(Math.hypot(up, along)).isLessThan(10);
    }

    /** The guide's worked example, through the projection and the Helmert transform: 52°39′28.723″ N, 1°42′57.787″ E. */
    @ParameterizedTest
    @CsvSource("651409.903, 313177.270, 52.657979, 1.716052")
    void the_worked_example_comes_out_to_the_last_digit(double east, double north, double lat, double lon) {
        assertThat(NationalGrid.point(east, north)).isEqualTo(new Point(lat, lon));
    }
}
