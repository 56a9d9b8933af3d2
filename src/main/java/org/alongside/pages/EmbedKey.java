package org.alongside.pages;

import java.util.ArrayList;
import java.util.List;
import org.alongside.access.Clearance;
import org.alongside.access.KeyFilter;
import org.alongside.pages.Snippet.Attribute;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;

/**
 * The key that limits the search on a page to what its site has cleared.
 *
 * @param text the key; null for none, or where it must not stand in a page
 * @param fault what is wrong with the one that was typed; null when nothing is
 * @param filter what it lets through; null where there is none
 */
record EmbedKey(String text, String fault, KeyFilter filter) {

    /** A key that may do more than a page should is not shown again, let alone handed out. */
    static EmbedKey of(String typed, Clearance clearance, Visit v) {
        String key = Text.clean(typed);
        if (key == null) {
            return new EmbedKey(null, null, null);
        }
        try {
            KeyFilter filter = clearance.of(key);
            return filter == null ? fault(v.say("embed.key.open")) : new EmbedKey(key, null, filter);
        } catch (Refusal refusal) {
            return fault(v.say("embed.key.unknown"));
        }
    }

    /** Whether somebody was cleared by hand, which only the key can say. */
    public boolean namesOrganisations() {
        return filter != null && !filter.organisations().isEmpty();
    }

    /** What the form that is shown without script carries instead: as much of the filter as an address can say. */
    List<Attribute> parameters() {
        List<Attribute> parameters = new ArrayList<>();
        if (filter != null) {
            add(parameters, "region", filter.region());
            add(parameters, "regionMode", filter.regionMode());
            add(parameters, "sector", filter.sector());
            add(parameters, "supports", filter.supports());
            add(parameters, "offers", filter.offers());
            add(parameters, "needs", filter.needs());
            add(parameters, "type", filter.type());
            add(parameters, "size", filter.size());
            add(parameters, "maturity", filter.maturity());
            add(parameters, "evidence", filter.evidence());
            add(parameters, "willing", filter.willing());
        }
        return parameters;
    }

    private static void add(List<Attribute> parameters, String name, List<String> texts) {
        texts.forEach(text -> parameters.add(new Attribute(name, text)));
    }

    private static void add(List<Attribute> parameters, String name, Object value) {
        if (value != null) {
            parameters.add(new Attribute(name, value.toString()));
        }
    }

    private static EmbedKey fault(String fault) {
        return new EmbedKey(null, fault, null);
    }
}
