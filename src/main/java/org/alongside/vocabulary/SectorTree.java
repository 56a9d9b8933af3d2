package org.alongside.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sectors that are known to hang together: every parent is there and nothing is its own ancestor. Immutable. */
final class SectorTree {

    private static final int LONGEST_LABEL = 120;

    private final Map<String, Sector> sectors = new TreeMap<>();
    private final Map<String, Set<String>> descendants = new TreeMap<>();
    private final List<Sector> all;

    /**
     * Of two sectors with one code the later one counts.
     *
     * @throws IllegalArgumentException when they do not hang together; the message says which sector is wrong and why,
     *     in plain words
     */
    SectorTree(Collection<Sector> rows) {
        for (Sector sector : rows) {
            check(sector);
            sectors.put(sector.code(), sector);
        }
        all = List.copyOf(sectors.values());
        for (Sector sector : all) {
            for (String above : withAncestors(sector.code())) {
                descendants.computeIfAbsent(above, code -> new TreeSet<>()).add(sector.code());
            }
        }
        descendants.forEach((code, below) -> below.remove(code));
    }

    Optional<Sector> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(sectors.get(code));
    }

    Set<String> withAncestors(String code) {
        Set<String> path = new LinkedHashSet<>();
        for (String step = code; step != null && (sectors.containsKey(step) || !path.isEmpty()); ) {
            if (!sectors.containsKey(step)) {
                throw new IllegalArgumentException(
                        "The parent of sector %s is %s, which is not known".formatted(code, step));
            }
            if (!path.add(step)) {
                throw new IllegalArgumentException("Sector %s would be above itself".formatted(step));
            }
            step = sectors.get(step).parent();
        }
        return Collections.unmodifiableSet(path);
    }

    Set<String> descendants(String code) {
        return code == null ? Set.of() : Collections.unmodifiableSet(descendants.getOrDefault(code, Set.of()));
    }

    List<Sector> all() {
        return all;
    }

    private static void check(Sector sector) {
        if (sector.code() == null || !Sector.CODE.matcher(sector.code()).matches()) {
            throw new IllegalArgumentException(
                    "A sector code is two capital letters and up to three digits, such as HE104; %s is not"
                            .formatted(sector.code()));
        }
        for (String label : new String[] {sector.label(), sector.plainLabel(), sector.labelCy()}) {
            if (label != null && (label.isBlank() || label.length() > LONGEST_LABEL)) {
                throw new IllegalArgumentException("The label of sector %s is blank or longer than %d characters"
                        .formatted(sector.code(), LONGEST_LABEL));
            }
        }
        if (sector.label() == null) {
            throw new IllegalArgumentException("Sector %s has no label".formatted(sector.code()));
        }
        boolean category = sector.code().length() == 2;
        if (category != (sector.parent() == null)) {
            throw new IllegalArgumentException(
                    category
                            ? "Sector %s is a category at the top and has no parent".formatted(sector.code())
                            : "Sector %s needs a parent".formatted(sector.code()));
        }
    }
}
