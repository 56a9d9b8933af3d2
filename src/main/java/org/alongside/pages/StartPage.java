package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionView;
import org.alongside.shared.Language;
import org.alongside.shared.Text;
import org.alongside.vocabulary.ChampionOffer;
import org.alongside.vocabulary.Rung;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a small charity starts: what this is, the rungs, what others did near them, and who will talk to their board. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StartPage {

    private static final int STUDIES = 3;
    private static final int PEOPLE = 2;

    private final Studies studies;
    private final StudiesNear near;
    private final PlacesMeant meant;
    private final Labels labels;
    private final Visits visits;
    private final Clock clock;

    StartPage(Studies studies, StudiesNear near, PlacesMeant meant, Labels labels, Visits visits, Clock clock) {
        this.studies = studies;
        this.near = near;
        this.meant = meant;
        this.labels = labels;
        this.visits = visits;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance start(Visit v, Head head, Start s, Faults faults);
    }

    /**
     * What somebody who starts is shown.
     *
     * @param region the area they chose, as they typed it; empty for none
     * @param place the same by its name; null for none
     * @param code the same by its code; null for none
     * @param meant the areas that may have been meant by one nobody knows
     * @param studies what others did there or around it; anywhere, where no area was chosen
     * @param further what others did further away, for as many as are missing
     * @param people who will talk to a board there, or anywhere
     */
    record Start(
            String region,
            String place,
            String code,
            List<Labels.Label> meant,
            List<Step> ladder,
            List<Studies.Line> studies,
            List<Studies.Line> further,
            List<ChampionView> people) {}

    /** A rung. */
    record Step(int number, String label, String title, String mode, String means) {}

    @GET
    @Path("start")
    @Transactional
    public RestResponse<String> start(@QueryParam("region") String region, HttpHeaders headers) {
        Visit v = visits.now();
        String typed = Text.clean(region);
        String code = typed == null ? null : labels.areaCode(typed);
        boolean unknown = typed != null && code == null;
        Faults faults = unknown ? new Faults(List.of(new Fault("region", v.say("start.fault.region")))) : Faults.NONE;
        List<String> areas = code == null ? List.of() : labels.around(code);
        StudiesNear.Found found = code == null
                ? new StudiesNear.Found(CaseStudy.newest(List.of(), List.of(), STUDIES), List.of())
                : near.of(code, STUDIES);
        Start start = new Start(
                typed == null ? "" : code == null ? typed : labels.area(code, v.language()),
                code == null ? null : labels.area(code, v.language()),
                code,
                unknown ? meant.of(typed, headers) : List.of(),
                ladder(v),
                studies.of(found.near(), v.language()),
                studies.of(found.further(), v.language()),
                people(areas, v.language()));
        Head head = Head.of(v.say("start.title"), v.say("start.lead"));
        return Reply.ofSomebody(Templates.start(v, head, start, faults));
    }

    /** Other people each day, so that nobody is asked more than others. */
    private List<ChampionView> people(List<String> areas, Language language) {
        return Champion.offering(ChampionOffer.TALK_TO_BOARD.code(), areas, LocalDate.now(clock), PEOPLE).stream()
                .map(champion -> ChampionView.from(champion, language))
                .toList();
    }

    private static List<Step> ladder(Visit v) {
        return Stream.of(Rung.values())
                .map(rung -> new Step(
                        rung.number(),
                        rung.label(v.language()),
                        rung.title(v.language()),
                        rung.mode().label(v.language()),
                        v.say("rung.means." + rung.number())))
                .toList();
    }
}
