package org.alongside.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * All areas, in memory. They change only with a migration, so they are read from the database once, at first use.
 *
 * <p>One area is <em>within</em> another when it lies wholly inside it. Greater Lincolnshire, a combined authority that
 * crosses two regions, is within England but within neither region: it {@linkplain #overlapping overlaps} both. Its
 * districts are within it and within their own region, never within the other one.
 *
 * <p>Every method takes retired codes too and answers for the successor. Codes nobody knows have no relations: the sets
 * are empty.
 */
@ApplicationScoped
public class Areas {

    private final AreaTree tree;
    private final AreaNames names;

    @Inject
    Areas(DataSource dataSource) {
        this(AreaRows.read(dataSource));
    }

    Areas(AreaRows rows) {
        tree = new AreaTree(rows.areas(), rows.retired());
        names = new AreaNames(rows);
    }

    /** The area with this code, or the successor of the retired area with this code. */
    public Optional<Area> find(String code) {
        return tree.find(code);
    }

    /** These codes with each retired one in favour of its successor; codes nobody knows stay as they are. */
    public List<String> current(List<String> codes) {
        return codes.stream()
                .map(code -> find(code).map(Area::code).orElse(code))
                .distinct()
                .toList();
    }

    /** Codes of every area that holds all of this one, not counting itself. */
    public Set<String> ancestors(String code) {
        return tree.ancestors(code);
    }

    /** Codes of every area that lies wholly inside this one, not counting itself. */
    public Set<String> descendants(String code) {
        return tree.descendants(code);
    }

    /** Codes of areas that share some ground with this one while neither holds all of the other. */
    public Set<String> overlapping(String code) {
        return tree.overlapping(code);
    }

    /** Retired codes that now lead to this area, in order. */
    public Set<String> replaced(String code) {
        return tree.replaced(code);
    }

    /**
     * Areas that go by this name in English or Welsh, or did before they were merged, widest first. Capitals, accents,
     * punctuation, "&amp;" for "and", and words such as "council" or "borough" make no difference. Several when the name
     * is shared: West Midlands is a region and a combined authority.
     */
    public List<Area> named(String name) {
        return names.find(name).stream()
                .map(tree::get)
                .sorted(AreaTree.WIDEST_FIRST)
                .toList();
    }

    /** The codes a text stands for: the one it is, or those of all areas that go by it; none when it stands for nothing. */
    public List<String> codes(String text) {
        return find(text)
                .map(area -> List.of(area.code()))
                .orElseGet(() -> named(text).stream().map(Area::code).distinct().toList());
    }

    /** Every area, widest first, then by code. */
    public Collection<Area> all() {
        return tree.all();
    }
}
