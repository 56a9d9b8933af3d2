package org.alongside;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up entries, as they are sent. Each call makes a new map that a test may change. */
public final class Drafts {

    public static final String SALFORD = "E08000006";
    public static final String TRAFFORD = "E08000009";
    public static final String GREATER_MANCHESTER = "E47000001";
    public static final String NORTH_WEST = "E12000002";
    public static final String ENGLAND = "E92000001";
    public static final String CARDIFF = "W06000015";

    /** When champions agreed. */
    public static final LocalDate AGREED = LocalDate.now().minusMonths(3);

    private Drafts() {}

    /** A small group in Salford that has said it would share power. */
    public static Map<String, Object> organisation(String name) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", name);
        draft.put("summary", "Neighbours who cook and eat together.");
        draft.put("kind", "communityGroup");
        draft.put("size", "micro");
        draft.put("areasServed", List.of(SALFORD));
        draft.put("sectors", List.of("SW"));
        draft.put("supports", List.of("childcare", "travel"));
        draft.put(
                "willingness",
                Map.of("statedByRole", "members' meeting", "statedOn", "2026-01-15", "purpose", "Anything about food"));
        return draft;
    }

    /** The same with one field changed or, with null, left out. */
    public static Map<String, Object> organisation(String name, String field, Object value) {
        return with(organisation(name), field, value);
    }

    /** An ongoing piece of work at a rung, borne out by a participant. */
    public static Map<String, Object> caseStudy(String title, int rung, String organisation) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", title);
        draft.put("summary", "People who use the service planned it and run it.");
        draft.put("organisations", List.of(Map.of("id", organisation, "part", "lead")));
        draft.put("rung", rung);
        draft.put("ongoing", true);
        draft.put("corroboration", Map.of("role", "somebody who came to every meeting", "on", "2026-02-01"));
        return draft;
    }

    /** The same, ended some months ago. */
    public static Map<String, Object> endedCaseStudy(String title, int rung, String organisation, int monthsAgo) {
        Map<String, Object> draft = caseStudy(title, rung, organisation);
        draft.put("ongoing", false);
        draft.put("endedOn", LocalDate.now().minusMonths(monthsAgo).toString());
        return draft;
    }

    /** Somebody who would talk to a board, with their agreement on record. */
    public static Map<String, Object> champion(String name) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("displayName", name);
        draft.put("offers", List.of("talkToBoard"));
        draft.put("areas", List.of(SALFORD));
        draft.put("contact", Map.of("email", "planted.champion@example.org"));
        draft.put(
                "consent",
                Map.of("purpose", "To be listed", "givenOn", AGREED.toString(), "wordingVersion", "2026-01"));
        return draft;
    }

    /** The same at another address, with their agreement to be asked for introductions too. */
    public static Map<String, Object> champion(String name, String email) {
        Map<String, Object> draft = champion(name);
        draft.put("contact", Map.of("email", email));
        draft.put(
                "consent",
                Map.of(
                        "purpose",
                        "To be listed and asked",
                        "givenOn",
                        AGREED.toString(),
                        "wordingVersion",
                        "2026-01",
                        "covers",
                        List.of("listing", "introductions")));
        return draft;
    }

    public static Map<String, Object> with(Map<String, Object> draft, String field, Object value) {
        if (value == null) {
            draft.remove(field);
        } else {
            draft.put(field, value);
        }
        return draft;
    }
}
