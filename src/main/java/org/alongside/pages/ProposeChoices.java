package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.pages.SearchForm.Option;
import org.alongside.shared.Language;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** What can be chosen of an organisation that somebody adds, as they left it. */
record ProposeChoices(List<Option> kinds, List<Option> sizes, List<Option> sectors, List<Option> supports) {

    /** Fills them in. */
    @ApplicationScoped
    static class Filler {

        private final Sectors sectors;

        Filler(Sectors sectors) {
            this.sectors = sectors;
        }

        ProposeChoices of(ProposeForm form, Language language) {
            return new ProposeChoices(
                    terms(OrganisationKind.values(), List.of(form.kind()), language),
                    terms(Size.values(), List.of(form.size()), language),
                    fields(form.sector(), language),
                    terms(Support.values(), form.supports(), language));
        }

        private List<Option> fields(String chosen, Language language) {
            Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language.tag()));
            return sectors.all().stream()
                    .filter(sector -> sector.parent() == null)
                    .map(sector -> option(sector.code(), sector.label(language), List.of(chosen)))
                    .sorted(Comparator.comparing(Option::label, alphabet))
                    .toList();
        }

        private static List<Option> terms(Term[] vocabulary, List<String> chosen, Language language) {
            return Stream.of(vocabulary)
                    .map(term -> option(term.code(), term.label(language), chosen))
                    .toList();
        }

        private static Option option(String code, String label, List<String> chosen) {
            return new Option(code, label, null, chosen.contains(code));
        }
    }
}
