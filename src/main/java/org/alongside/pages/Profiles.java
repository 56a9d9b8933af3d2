package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;

/** Puts an organisation's entry into words. */
@ApplicationScoped
class Profiles {

    /** From here on a participant who isn't staff has to bear a rung out. */
    private static final int NEEDS_PARTICIPANT = 6;

    private final Labels labels;

    Profiles(Labels labels) {
        this.labels = labels;
    }

    Profile of(OrganisationView o, Visit v) {
        Language language = v.language();
        return new Profile(
                o,
                Labels.term(OrganisationKind.class, o.kind(), language),
                o.size() == null ? null : Labels.term(Size.class, o.size(), language),
                base(o, language),
                labels.areas(o.areasServed(), language),
                labels.sectors(o.sectors(), language),
                Labels.terms(Offer.class, o.offers(), language),
                Labels.terms(Offer.class, o.needs(), language),
                Labels.terms(Stage.class, o.stages(), language),
                Labels.terms(Support.class, o.supports(), language),
                Labels.languages(o.languages(), language),
                ladder(o, language),
                next(o.evidenced().rung(), v));
    }

    private String base(OrganisationView o, Language language) {
        return o.base() == null || o.base().area() == null
                ? null
                : labels.area(o.base().area(), language);
    }

    private static List<Profile.Step> ladder(OrganisationView o, Language language) {
        int claimed = o.claimed() == null ? 0 : o.claimed().rung();
        int evidenced = o.evidenced().rung() == null ? 0 : o.evidenced().rung();
        return Stream.of(Rung.values())
                .map(rung -> new Profile.Step(
                        rung.number(),
                        rung.label(language),
                        rung.title(language),
                        rung.number() == claimed,
                        rung.number() == evidenced))
                .toList();
    }

    /** What it would take to show the rung above the one shown so far; any, where none is. */
    private static List<String> next(Integer evidenced, Visit v) {
        if (evidenced == null) {
            return List.of(v.say("next.first"), v.say("next.dated"), v.say("next.participant"));
        }
        int number = evidenced + 1;
        if (number > Rung.values().length) {
            return List.of(v.say("next.top"));
        }
        List<String> needed = new ArrayList<>();
        Rung rung = Rung.of(number).orElseThrow();
        needed.add(v.say("next.rung", rung.label(v.language()), number));
        needed.add(v.say("next.means." + number));
        needed.add(v.say("next.dated"));
        if (number >= NEEDS_PARTICIPANT) {
            needed.add(v.say("next.participant"));
        }
        return needed;
    }
}
