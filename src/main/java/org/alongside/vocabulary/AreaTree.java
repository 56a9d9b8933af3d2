package org.alongside.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which area lies inside which: immutable, and worked out in full when made, so that a search only looks up. */
final class AreaTree {

    static final Comparator<Area> WIDEST_FIRST =
            Comparator.comparing(Area::type).thenComparing(Area::code);

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, String> successors = new TreeMap<>();
    private final Map<String, Set<String>> ancestors = new TreeMap<>();
    private final Map<String, Set<String>> descendants = new TreeMap<>();
    private final Map<String, Set<String>> overlapping = new TreeMap<>();
    private final Map<String, Set<String>> replaced = new TreeMap<>();

    AreaTree(List<Area> rows, List<AreaRows.Retired> retired) {
        rows.stream().sorted(WIDEST_FIRST).forEach(area -> areas.put(area.code(), area));
        for (Area area : areas.values()) {
            climb(area, ancestors.computeIfAbsent(area.code(), code -> new LinkedHashSet<>()));
        }
        ancestors.forEach((code, above) -> above.forEach(ancestor ->
                descendants.computeIfAbsent(ancestor, any -> new TreeSet<>()).add(code)));
        areas.keySet().forEach(code -> overlapping.put(code, touched(code)));
        for (AreaRows.Retired old : retired) {
            successors.put(old.code(), old.successor());
            replaced.computeIfAbsent(old.successor(), code -> new TreeSet<>()).add(old.code());
        }
    }

    Area get(String code) {
        return areas.get(code);
    }

    Optional<Area> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(areas.get(current(code)));
    }

    Set<String> ancestors(String code) {
        return related(ancestors, code);
    }

    Set<String> descendants(String code) {
        return related(descendants, code);
    }

    Set<String> overlapping(String code) {
        return related(overlapping, code);
    }

    Set<String> replaced(String code) {
        return related(replaced, code);
    }

    Collection<Area> all() {
        return Collections.unmodifiableCollection(areas.values());
    }

    private void climb(Area area, Set<String> above) {
        for (String parent : area.parents()) {
            above.add(parent);
            climb(areas.get(parent), above);
        }
    }

    /** Whatever holds some part of this area, less what holds it all or lies inside it. */
    private Set<String> touched(String code) {
        Set<String> touched = new TreeSet<>();
        descendants(code).forEach(inside -> touched.addAll(ancestors(inside)));
        touched.removeAll(ancestors(code));
        touched.removeAll(descendants(code));
        touched.remove(code);
        return touched;
    }

    private Set<String> related(Map<String, Set<String>> relation, String code) {
        return code == null ? Set.of() : Collections.unmodifiableSet(relation.getOrDefault(current(code), Set.of()));
    }

    private String current(String code) {
        return successors.getOrDefault(code, code);
    }
}
