package org.alongside.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

@Dependent
class LanguageTagValidator implements ConstraintValidator<LanguageTag, String> {

    private static final int LONGEST = 35;
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
        return tag == null || tag.length() <= LONGEST && names(tag);
    }

    /** Three-letter codes, of which sign languages are, are taken on trust: Java has no list of them. */
    private static boolean names(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || TWO_LETTERS.contains(language);
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
