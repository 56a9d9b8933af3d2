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

/** The first page: what this is, a search, how much there is, and what is new. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class HomePage {

    private static final int NEWEST = 6;

    private final Visits visits;
    private final Numbers numbers;
    private final Studies studies;

    HomePage(Visits visits, Numbers numbers, Studies studies) {
        this.visits = visits;
        this.numbers = numbers;
        this.studies = studies;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance home(Visit v, Head head, Numbers.Counted counted, List<Studies.Line> newest);
    }

    @GET
    public RestResponse<String> home() {
        Visit v = visits.now();
        Head head = Head.of(v.say("home.title"), v.say("home.lead"));
        return Reply.page(
                Templates.home(v, head, numbers.count(), studies.newest(List.of(), List.of(), NEWEST, v.language())));
    }
}
