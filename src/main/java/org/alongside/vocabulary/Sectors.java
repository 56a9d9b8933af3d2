package org.alongside.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All sectors, in memory. The 24 categories at the top are always there; finer tags are {@linkplain #load loaded} by
 * whoever runs the directory. A load shows at once on the node that did it, and within a minute on the others, which
 * read the table again that often: it is a few hundred rows, cheaper to read than to be clever about.
 */
@ApplicationScoped
public class Sectors {

    private final SectorTable table;
    private volatile SectorTree tree;

    Sectors(SectorTable table) {
        this.table = table;
    }

    public Optional<Sector> find(String code) {
        return tree.find(code);
    }

    /** The code, if it is one; else none. */
    public List<String> codes(String text) {
        return find(text).map(Sector::code).stream().toList();
    }

    /** The code itself, its parent and so on to the top, in that order; empty for an unknown code. */
    public Set<String> withAncestors(String code) {
        return tree.withAncestors(code);
    }

    /** Codes of every finer sector below this one, not counting itself. */
    public Set<String> descendants(String code) {
        return tree.descendants(code);
    }

    /** The category at the top that this sector belongs to; itself when it is one. */
    public Optional<Sector> top(String code) {
        return tree.withAncestors(code).stream().reduce((lower, upper) -> upper).flatMap(tree::find);
    }

    /**
     * The sector itself when it is known, else the category its letters name: an import that says HE104 means at least
     * HE. Empty for what is no sector code or names no category.
     */
    public Optional<Sector> nearest(String code) {
        if (code == null || !Sector.CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return tree.find(code).or(() -> tree.find(code.substring(0, 2)));
    }

    /** Every sector, by code, so that a category comes just before its tags. */
    public List<Sector> all() {
        return tree.all();
    }

    /**
     * Adds these sectors, or changes those already there; all of them or, when one is wrong, none. A change keeps the
     * plain and Welsh labels where the new sector has none. Runs in a transaction of its own, so that what is in memory
     * is never something a caller may yet roll back.
     *
     * @return how many sectors were added or changed
     * @throws IllegalArgumentException when a code is malformed, a label is missing, a parent is unknown or a sector
     *     would be above itself; the message says so in plain words
     */
    public int load(List<Sector> sectors) {
        QuarkusTransaction.requiringNew().run(() -> {
            // Two loads at once could each be right and together make a circle
            table.lock();
            List<Sector> together = new ArrayList<>(table.read());
            together.addAll(sectors);
            new SectorTree(together);
            sectors.forEach(table::write);
        });
        refresh();
        return new LinkedHashSet<>(sectors.stream().map(Sector::code).toList()).size();
    }

    // One at a time, so that a slow reading from before a load cannot replace the one from after it
    @PostConstruct
    @Scheduled(every = "60s", delayed = "60s")
    synchronized void refresh() {
        tree = new SectorTree(table.read());
    }
}
