package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages that only say something. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class TextPages {

    private final Visits visits;

    TextPages(Visits visits) {
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance text(Visit v, Head head, String page, List<String> sections);

        static native TemplateInstance licence(Visit v, Head head);
    }

    @GET
    @Path("about")
    public RestResponse<String> about() {
        return text("about", List.of("who", "ladder", "fair", "true", "add"));
    }

    @GET
    @Path("privacy")
    public RestResponse<String> privacy() {
        return text("privacy", List.of("visit", "ask", "report", "add", "champions", "rights"));
    }

    @GET
    @Path("accessibility")
    public RestResponse<String> accessibility() {
        return text("accessibility", List.of("goal", "tested", "known", "tell"));
    }

    @GET
    @Path("licence")
    public RestResponse<String> licence() {
        Visit v = visits.now();
        return Reply.page(Templates.licence(v, Head.of(v.say("licence.title"), v.say("licence.lead"))));
    }

    private RestResponse<String> text(String page, List<String> sections) {
        Visit v = visits.now();
        Head head = Head.of(v.say(page + ".title"), v.say(page + ".lead"));
        return Reply.page(Templates.text(v, head, page, sections));
    }
}
