package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.search.SearchParameters;
import org.alongside.search.SearchResource;
import org.alongside.search.SearchResult;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** The search as a page: a form that asks again with each press of its button, and what was found with why. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SearchPage {

    private static final String NEAR = "near";

    /** The controls that what is wrong with a parameter is said beside. */
    private static final Controls CONTROLS = new Controls(List.of(
            Map.entry("q", List.of("q")),
            Map.entry("region", List.of("region")),
            Map.entry(NEAR, List.of(NEAR, "within"))));

    private static final Set<String> PLACES = Set.of("region", NEAR);
    private static final Set<Integer> ABOUT_WHAT_WAS_ASKED = Set.of(400, 422);

    private final SearchResource search;
    private final SearchForms forms;
    private final PlacesMeant places;
    private final Visits visits;
    private final RoutingContext exchange;

    SearchPage(SearchResource search, SearchForms forms, PlacesMeant places, Visits visits, RoutingContext exchange) {
        this.search = search;
        this.forms = forms;
        this.places = places;
        this.visits = visits;
        this.exchange = exchange;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance search(Visit v, Head head, SearchForm form, Found found, Wrong wrong);
    }

    /**
     * What is wrong with a question.
     *
     * @param meant the places that may have been meant, each with the address that asks for it
     */
    record Wrong(Faults faults, List<Found.Link> meant) {

        static final Wrong NOTHING = new Wrong(Faults.NONE, List.of());
    }

    @GET
    @Path("search")
    public RestResponse<String> search(@BeanParam SearchParameters parameters, HttpHeaders headers) {
        Visit v = visits.now();
        try {
            SearchResult result = search.find(parameters.counting(SearchForm.COUNTED), v.language());
            return page(200, v, result, Wrong.NOTHING);
        } catch (ConstraintViolationException invalid) {
            List<FieldError> errors = invalid.getConstraintViolations().stream()
                    .map(violation -> FieldError.of(last(violation.getPropertyPath()), violation.getMessage()))
                    .toList();
            return page(400, v, null, wrong(Refusal.badRequest(errors), headers, v));
        } catch (Refusal refusal) {
            if (!ABOUT_WHAT_WAS_ASKED.contains(refusal.status())) {
                throw refusal;
            }
            return page(refusal.status(), v, null, wrong(refusal, headers, v));
        }
    }

    private RestResponse<String> page(int status, Visit v, SearchResult result, Wrong wrong) {
        Asked asked = Asked.of(exchange.queryParams());
        String title = asked.one("q").isEmpty() ? v.say("search.title") : v.say("search.titled", asked.one("q"));
        Head head = Head.of(title, v.say("search.description"));
        // What was found for somebody's words is no page of its own
        Head shown = v.query() == null ? head : head.unindexed();
        TemplateInstance page = Templates.search(
                v,
                shown,
                forms.of(asked, result, v.language()),
                result == null ? null : Found.of(asked, result, v),
                wrong);
        return status == 200 ? Reply.page(page) : Reply.toSomebody(status, page);
    }

    private Wrong wrong(Refusal refusal, HttpHeaders headers, Visit v) {
        Faults faults = Faults.of(refusal, "search", CONTROLS, v);
        boolean place =
                refusal.errors().stream().anyMatch(error -> error.field().equals(NEAR));
        return new Wrong(
                place && !forms.takesPostcodes() ? faults.saying(NEAR, v.say("search.fault.place")) : faults,
                refusal.errors().stream()
                        .flatMap(error -> meant(error, headers, v))
                        .toList());
    }

    private Stream<Found.Link> meant(FieldError error, HttpHeaders headers, Visit v) {
        if (!PLACES.contains(error.field())) {
            return Stream.empty();
        }
        Asked asked = Asked.of(exchange.queryParams());
        return places.of(error.value(), headers).stream()
                .map(place -> new Found.Link(v.at("/search") + asking(asked, error, place.code()), place.text(), -1));
    }

    /** One place is near, be there a comma in its name; regions can be several. */
    private static String asking(Asked asked, FieldError instead, String code) {
        return instead.field().equals(NEAR)
                ? asked.with(NEAR, code)
                : asked.instead(instead.field(), instead.value(), code);
    }

    private static String last(jakarta.validation.Path path) {
        String last = "";
        for (jakarta.validation.Path.Node node : path) {
            last = node.getName();
        }
        return last;
    }
}
