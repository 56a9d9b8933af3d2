package org.alongside.access;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Pages out of templates in {@code /templates}, where whatever is put in comes out as text and never as markup. */
@ApplicationScoped
class Html {

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    /** The page of this name with these values in it; a value that is missing fails. */
    String page(String name, Map<String, Object> values) {
        Template template = engine.getTemplate(name);
        if (template == null) {
            template = engine.parse(read(name), Variant.forContentType(Variant.TEXT_HTML), name);
            engine.putTemplate(name, template);
        }
        var page = template.instance();
        values.forEach(page::data);
        return page.render();
    }

    private static String read(String name) {
        try (InputStream template = Html.class.getResourceAsStream("/templates/" + name + ".html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
