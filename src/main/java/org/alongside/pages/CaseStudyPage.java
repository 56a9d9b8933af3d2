package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.casestudy.CaseStudyResource;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.EvidenceKind;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a case study: what was done, what came of it, and what did not. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CaseStudyPage {

    private final CaseStudyResource caseStudies;
    private final Studies studies;
    private final Labels labels;
    private final Visits visits;

    CaseStudyPage(CaseStudyResource caseStudies, Studies studies, Labels labels, Visits visits) {
        this.caseStudies = caseStudies;
        this.studies = studies;
        this.labels = labels;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance caseStudy(Visit v, Head head, Told c);
    }

    /**
     * A case study with what its codes mean.
     *
     * @param barriers what stood in the way, each with what was done about it
     * @param evidence where results can be seen
     */
    record Told(
            CaseStudyView it,
            List<Studies.Part> parts,
            List<Labels.Label> areas,
            List<Labels.Label> sectors,
            List<Labels.Label> stages,
            List<Labels.Label> supports,
            List<Barred> barriers,
            List<Shown> evidence) {}

    /** @param done what was done about it; null when nobody says */
    record Barred(String label, String done) {}

    /** @param url where it is; null when it is nowhere on the web */
    record Shown(String kind, String title, String url) {}

    @GET
    @Path("case-studies/{id}")
    public RestResponse<String> caseStudy(@PathParam("id") UUID id, HttpHeaders headers) {
        CaseStudyView view = caseStudies.get(id, headers);
        Visit v = visits.now();
        Told told = told(view, v);
        Head head = Head.of(view.title(), view.summary()).as("article", LinkedData.of(view, told.parts(), v));
        return Reply.page(Templates.caseStudy(v, head, told));
    }

    private Told told(CaseStudyView c, Visit v) {
        return new Told(
                c,
                studies.parts(c, v.language()),
                labels.areas(c.areas(), v.language()),
                labels.sectors(c.sectors(), v.language()),
                Labels.terms(Stage.class, c.stages(), v.language()),
                Labels.terms(Support.class, c.supports(), v.language()),
                c.barriers().stream()
                        .map(met -> new Barred(Labels.term(Barrier.class, met.code(), v.language()), met.whatWasDone()))
                        .toList(),
                c.evidence().stream()
                        .map(each -> new Shown(
                                Labels.term(EvidenceKind.class, each.kind(), v.language()),
                                each.title() == null ? each.url() : each.title(),
                                each.url()))
                        .filter(each -> each.title() != null)
                        .toList());
    }
}
