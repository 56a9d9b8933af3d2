package org.alongside.exchange;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import org.alongside.vocabulary.Point;

/**
 * The British National Grid: metres east and north on Ordnance Survey's datum of 1936, turned into degrees on WGS 84 by
 * the formulas and constants of Ordnance Survey's "A guide to coordinate systems in Great Britain". The Helmert transform
 * between the datums is good to some five metres, a postcode's point to a hundred.
 */
final class NationalGrid {

    /** The ellipsoids of Airy (1830), which the grid is drawn on, and of WGS 84: half axes in metres. */
    private static final Ellipsoid AIRY = new Ellipsoid(6_377_563.396, 6_356_256.909);

    private static final Ellipsoid WGS84 = new Ellipsoid(6_378_137.0, 6_356_752.3142);

    private static final double SCALE = 0.9996012717;
    private static final double TRUE_LAT = toRadians(49);
    private static final double TRUE_LON = toRadians(-2);
    private static final double TRUE_EAST = 400_000;
    private static final double TRUE_NORTH = -100_000;

    /** From the datum of 1936 to WGS 84: metres, parts of one, and seconds of arc. */
    private static final double SHIFT_X = 446.448;

    private static final double SHIFT_Y = -125.157;
    private static final double SHIFT_Z = 542.060;
    private static final double GROWTH = 1 - 20.4894e-6;
    private static final double TURN_X = seconds(0.1502);
    private static final double TURN_Y = seconds(0.2470);
    private static final double TURN_Z = seconds(0.8421);

    private static final double NEAR_ENOUGH_METRES = 1e-5;
    private static final double DIGITS = 1e6;

    private NationalGrid() {}

    private record Ellipsoid(double a, double b) {

        double eccentricity2() {
            return 1 - b * b / (a * a);
        }

        /** The radius of curvature across the meridian. */
        double nu(double lat) {
            return a / sqrt(1 - eccentricity2() * sin(lat) * sin(lat));
        }
    }

    private record Radians(double lat, double lon) {}

    /** The point at these metres east and north of the grid's origin, to six decimals: a tenth of a metre. */
    static Point point(double east, double north) {
        Radians there = moved(onAiry(east, north));
        return new Point(rounded(there.lat), rounded(there.lon));
    }

    /** The transverse Mercator projection undone: a series in how far east of the true meridian the point is. */
    private static Radians onAiry(double east, double north) {
        double lat = TRUE_LAT;
        double left = north - TRUE_NORTH;
        while (Math.abs(left) >= NEAR_ENOUGH_METRES) {
            lat += left / (AIRY.a * SCALE);
            left = north - TRUE_NORTH - meridian(lat);
        }
        double nu = SCALE * AIRY.nu(lat);
        double rho = nu * (1 - AIRY.eccentricity2()) / (1 - AIRY.eccentricity2() * sin(lat) * sin(lat));
        double eta2 = nu / rho - 1;
        double t = tan(lat);
        double t2 = t * t;
        double d = (east - TRUE_EAST) / nu;
        double d2 = d * d;
        double vii = t / (2 * rho) * nu;
        double viii = t / (24 * rho) * nu * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
        double ix = t / (720 * rho) * nu * (61 + 90 * t2 + 45 * t2 * t2);
        double xi = (nu / rho + 2 * t2) / 6;
        double xii = (5 + 28 * t2 + 24 * t2 * t2) / 120;
        double xiia = (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 * t2 * t2) / 5040;
        return new Radians(
                lat - d2 * (vii - d2 * (viii - d2 * ix)),
                TRUE_LON + d / cos(lat) * (1 - d2 * (xi - d2 * (xii - d2 * xiia))));
    }

    /** How far north along the meridian a latitude is from the true origin, in metres on the grid. */
    private static double meridian(double lat) {
        double n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = lat - TRUE_LAT;
        double more = lat + TRUE_LAT;
        return AIRY.b
                * SCALE
                * ((1 + n + 5 / 4.0 * n2 + 5 / 4.0 * n3) * less
                        - (3 * n + 3 * n2 + 21 / 8.0 * n3) * sin(less) * cos(more)
                        + (15 / 8.0 * n2 + 15 / 8.0 * n3) * sin(2 * less) * cos(2 * more)
                        - 35 / 24.0 * n3 * sin(3 * less) * cos(3 * more));
    }

    /** The Helmert transform: through the middle of the earth from one datum to the other. */
    private static Radians moved(Radians from) {
        double nu = AIRY.nu(from.lat);
        double x = nu * cos(from.lat) * cos(from.lon);
        double y = nu * cos(from.lat) * sin(from.lon);
        double z = (1 - AIRY.eccentricity2()) * nu * sin(from.lat);
        return onWgs84(
                SHIFT_X + GROWTH * x - TURN_Z * y + TURN_Y * z,
                SHIFT_Y + TURN_Z * x + GROWTH * y - TURN_X * z,
                SHIFT_Z - TURN_Y * x + TURN_X * y + GROWTH * z);
    }

    private static Radians onWgs84(double x, double y, double z) {
        double p = sqrt(x * x + y * y);
        double e2 = WGS84.eccentricity2();
        double lat = Math.atan2(z, p * (1 - e2));
        double before;
        do {
            before = lat;
            lat = Math.atan2(z + e2 * WGS84.nu(before) * sin(before), p);
        } while (Math.abs(lat - before) > 1e-12);
        return new Radians(lat, Math.atan2(y, x));
    }

    private static double seconds(double arc) {
        return toRadians(arc / 3600);
    }

    private static double rounded(double radians) {
        return Math.round(toDegrees(radians) * DIGITS) / DIGITS;
    }
}
