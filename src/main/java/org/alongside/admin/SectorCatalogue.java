package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;

/** Fields of work: the widest are always in sight, finer ones are found by their labels or codes. */
@ApplicationScoped
class SectorCatalogue implements Catalogue {

    private static final int MOST = 12;

    private final Sectors sectors;

    SectorCatalogue(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public String code() {
        return "sectors";
    }

    @Override
    public String things() {
        return "finer fields of work";
    }

    @Override
    public boolean hasMore() {
        return finer().findAny().isPresent();
    }

    @Override
    public List<Choice> find(String typed) {
        String part = typed.toLowerCase(Locale.UK);
        return finer().filter(sector ->
                        sector.label(Language.EN).toLowerCase(Locale.UK).contains(part)
                                || sector.code().toLowerCase(Locale.ROOT).startsWith(part))
                .limit(MOST)
                .map(SectorCatalogue::choice)
                .toList();
    }

    @Override
    public List<Choice> named(String typed) {
        return finer().filter(sector -> sector.label(Language.EN).equalsIgnoreCase(typed)
                        || sector.code().equalsIgnoreCase(typed))
                .map(SectorCatalogue::choice)
                .toList();
    }

    @Override
    public List<Choice> usual() {
        return sectors.all().stream()
                .filter(sector -> sector.parent() == null)
                .map(SectorCatalogue::choice)
                .toList();
    }

    @Override
    public String label(String code) {
        return sectors.find(code).map(sector -> sector.label(Language.EN)).orElse(code);
    }

    private Stream<Sector> finer() {
        return sectors.all().stream().filter(sector -> sector.parent() != null);
    }

    private static Choice choice(Sector sector) {
        return Choice.of(sector.code(), sector.label(Language.EN));
    }
}
