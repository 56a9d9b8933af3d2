package org.alongside.search;

import org.alongside.vocabulary.Point;
import org.hibernate.search.engine.spatial.GeoPoint;

/**
 * A place to be based near, as it was understood.
 *
 * @param text what was asked
 * @param area the code of the area asked for; null for a point or a postcode
 * @param point where its middle is
 * @param within how near, in kilometres
 */
record Near(String text, String area, Point point, double within) {

    GeoPoint middle() {
        return GeoPoint.of(lat(), lon());
    }

    double lat() {
        return point.lat();
    }

    double lon() {
        return point.lon();
    }
}
