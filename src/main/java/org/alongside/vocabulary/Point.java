package org.alongside.vocabulary;

/**
 * A point on the ground, in degrees (WGS 84).
 *
 * @param lat latitude
 * @param lon longitude
 */
public record Point(double lat, double lon) {

    /** Whether it can be in the United Kingdom. */
    public boolean isInUk() {
        return lat >= 49 && lat <= 61 && lon >= -9 && lon <= 2;
    }
}
