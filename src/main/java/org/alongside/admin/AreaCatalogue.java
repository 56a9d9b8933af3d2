package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;

/** Areas, by their names in English or Welsh, or by their ONS codes. */
@ApplicationScoped
class AreaCatalogue implements Catalogue {

    private static final int MOST = 12;

    private final Areas areas;

    AreaCatalogue(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "areas";
    }

    @Override
    public String things() {
        return "areas";
    }

    @Override
    public List<Choice> find(String typed) {
        String part = typed.toLowerCase(Locale.UK);
        Stream<Area> containing = areas.all().stream().filter(area -> has(area, part));
        return Stream.concat(exactly(typed), containing)
                .distinct()
                .limit(MOST)
                .map(AreaCatalogue::choice)
                .toList();
    }

    @Override
    public List<Choice> named(String typed) {
        return exactly(typed).map(AreaCatalogue::choice).toList();
    }

    @Override
    public String label(String code) {
        return areas.find(code).map(AreaCatalogue::label).orElse(code);
    }

    private Stream<Area> exactly(String typed) {
        return areas.find(typed.toUpperCase(Locale.ROOT)).map(Stream::of).orElseGet(() -> areas.named(typed).stream());
    }

    private static boolean has(Area area, String part) {
        return area.name().toLowerCase(Locale.UK).contains(part)
                || area.nameCy() != null && area.nameCy().toLowerCase(Locale.UK).contains(part);
    }

    private static Choice choice(Area area) {
        return Choice.of(area.code(), label(area));
    }

    private static String label(Area area) {
        String type =
                switch (area.type()) {
                    case UK, COUNTRY -> "";
                    case REGION -> " (region)";
                    case COMBINED_AUTHORITY -> " (combined authority)";
                    case COUNTY -> " (county)";
                    case DISTRICT -> " (council area)";
                };
        return area.name(Language.EN) + type;
    }
}
