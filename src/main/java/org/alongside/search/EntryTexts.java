package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.search.Passages.Text;
import org.alongside.shared.Language;

/** The texts of an organisation's entry that words are looked for in, the nearest to the name first. */
@ApplicationScoped
class EntryTexts {

    private final Topics topics;
    private final Places places;

    EntryTexts(Topics topics, Places places) {
        this.topics = topics;
        this.places = places;
    }

    /** @param stems what is looked for: labels that nobody would find by one of these are left out */
    List<Text> of(Searcher.Hit hit, Set<String> stems) {
        PartnerCard card = hit.card();
        List<Text> texts = new ArrayList<>();
        add(texts, "name", card.name());
        card.otherNames().forEach(name -> add(texts, "otherNames", name));
        add(texts, "summary", card.summary());
        for (int study = 0; study < hit.told().size(); study++) {
            texts.add(new Text(Passages.CASE_STUDIES, study, hit.told().get(study)));
        }
        add(texts, "description", hit.description());
        boolean inPlaces = places.hold(stems);
        boolean inTopics = topics.hold(stems);
        for (Language language : Language.values()) {
            if (inPlaces) {
                add(texts, "places", String.join(". ", places.of(card.areasServed(), card.baseArea(), language)));
            }
            if (inTopics) {
                add(texts, "topics", String.join(". ", topics.of(card.sectors(), card.offers(), language)));
            }
        }
        return texts;
    }

    private static void add(List<Text> texts, String field, String text) {
        if (text != null) {
            texts.add(new Text(field, 0, text));
        }
    }
}
