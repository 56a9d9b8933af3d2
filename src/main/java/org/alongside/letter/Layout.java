package org.alongside.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.shared.Language;

/**
 * The one layout of all letters: a greeting, what there is to say, what can be done about it, and who we are. In HTML
 * whatever was put in comes out as text, nothing is loaded from anywhere, and the reader's own colours are kept.
 */
@ApplicationScoped
class Layout {

    private final PublicAddress publicAddress;

    Layout(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    @CheckedTemplate(basePath = "letter")
    static class Templates {

        static native TemplateInstance plain(LetterDraft letter, String greeting, String whoWeAre);

        static native TemplateInstance page(LetterDraft letter, String greeting, String whoWeAre);
    }

    String text(LetterDraft letter) {
        return Templates.plain(letter, greeting(letter.language()), whoWeAre(letter.language()))
                .render();
    }

    String html(LetterDraft letter) {
        return Templates.page(letter, greeting(letter.language()), whoWeAre(letter.language()))
                .render();
    }

    private static String greeting(Language language) {
        return language.pick("Hello,", "Helo,");
    }

    private String whoWeAre(Language language) {
        String said = language.pick(
                "This letter is from Alongside, a directory of organisations willing to share power with the people who"
                        + " use their services: ",
                "Daw'r llythyr hwn oddi wrth Alongside, cyfeiriadur o sefydliadau sy'n barod i rannu grym gyda'r bobl"
                        + " sy'n defnyddio eu gwasanaethau: ");
        return said + publicAddress.of("/");
    }
}
