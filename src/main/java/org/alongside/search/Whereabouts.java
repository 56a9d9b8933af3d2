package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.organisation.Organisation;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Point;
import org.alongside.vocabulary.Postcodes;
import org.hibernate.search.engine.spatial.GeoPoint;

/** Works out where organisations are based, as near as what they say and the postcodes loaded allow. */
@ApplicationScoped
class Whereabouts {

    private final Areas areas;
    private final Postcodes postcodes;

    Whereabouts(Areas areas, Postcodes postcodes) {
        this.areas = areas;
        this.postcodes = postcodes;
    }

    /** How it is known where an organisation is based. */
    enum Known {
        /** It gave a point. */
        POINT,
        /** From the first half of its postcode. */
        OUTCODE,
        /** Only the district is known, and its middle stands for it. */
        DISTRICT
    }

    /** Where an organisation is based, and how that is known. */
    record Seat(GeoPoint point, Known known) {

        static Seat at(double lat, double lon, Known known) {
            return new Seat(GeoPoint.of(lat, lon), known);
        }
    }

    /** Where each of these is based, by its id; those of whom nothing closer than a region is known are left out. */
    Map<UUID, Seat> of(Collection<Organisation> organisations) {
        List<String> outcodes = organisations.stream()
                .map(organisation -> organisation.baseOutcode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Point> middles = postcodes.middles(outcodes);
        Map<UUID, Seat> seats = new HashMap<>();
        organisations.forEach(
                organisation -> seat(organisation, middles).ifPresent(seat -> seats.put(organisation.id, seat)));
        return seats;
    }

    private Optional<Seat> seat(Organisation o, Map<String, Point> middles) {
        if (o.baseLatitude != null) {
            return Optional.of(Seat.at(o.baseLatitude, o.baseLongitude, Known.POINT));
        }
        Point middle = o.baseOutcode == null ? null : middles.get(o.baseOutcode);
        if (middle != null) {
            return Optional.of(Seat.at(middle.lat(), middle.lon(), Known.OUTCODE));
        }
        return areas.find(o.baseArea)
                .filter(area -> area.type() == AreaType.DISTRICT && area.lat() != null)
                .map((Area area) -> Seat.at(area.lat(), area.lon(), Known.DISTRICT));
    }
}
