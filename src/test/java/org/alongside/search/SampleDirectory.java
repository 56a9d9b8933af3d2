package org.alongside.search;

import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;

/** Eight organisations and one case study to look for. */
final class SampleDirectory {

    private static final String GREATER_LINCOLNSHIRE = "E47000017";

    private SampleDirectory() {}

    /** Empties the directory and lists them anew. */
    static void fill() {
        Directory.empty();
        String loaves = org("Weaste Warm Loaves", Drafts.SALFORD, "SW", "A bakery for those without a kitchen.");
        org("Trafford Bread Club", Drafts.TRAFFORD, "SW", "People bake together on Tuesdays.");
        org("North West Kitchens", Drafts.NORTH_WEST, "SW", "Kitchens that anybody can book.");
        org("All England Ovens", Drafts.ENGLAND, "HE", "Ovens for community halls.");
        Map<String, Object> bara = Drafts.organisation("Cardiff Bara");
        bara.put("areasServed", List.of(Drafts.CARDIFF));
        bara.put("summary", "Bara a the.");
        bara.put("description", "Pobl hŷn, gofalwyr a nyrsys yn cynllunio gofal dydd gyda'i gilydd yng Nghaerdydd.");
        Api.listed("organisations", bara);
        org("Fenland Voices", GREATER_LINCOLNSHIRE, "AR", "Songs from the marsh.");
        Map<String, Object> council = Drafts.organisation("Sample Council");
        council.put("kind", "council");
        council.put("size", "superMajor");
        council.put("sectors", List.of("HO"));
        council.put("supports", List.of("interpreter"));
        council.put("summary", "Homes and streets.");
        council.put("claimed", Map.of("rung", 7, "statedOn", "2026-01-01"));
        Api.listed("organisations", council);
        Map<String, Object> imported = Drafts.organisation("Silent Trust", "willingness", null);
        imported.put("areasServed", List.of());
        imported.put("base", Map.of("area", Drafts.SALFORD));
        imported.put("summary", "Gives small grants for ukuleles.");
        Api.listed("organisations", imported);
        Map<String, Object> study = Drafts.caseStudy("Sourdough after dark", 6, loaves);
        study.put("summary", "Night-shift workers chose when the ovens are lit.");
        Api.listed("case-studies", study);
    }

    private static String org(String name, String area, String sector, String summary) {
        Map<String, Object> draft = Drafts.organisation(name);
        draft.put("areasServed", List.of(area));
        draft.put("sectors", List.of(sector));
        draft.put("summary", summary);
        return Api.listed("organisations", draft);
    }
}
