package org.alongside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.BrowserSite.Answer;

/** A directory that gives the answers it is told to, and hands out the real search. */
final class BrowserDirectory implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the build puts the modules. */
    private static final Path MODULE = Path.of("target", "classes", "alongside-search.js");

    private static final Path MAP = Path.of("target", "classes", "alongside-map.js");

    private final BrowserSite site = BrowserSite.open();
    private final List<Map<String, String>> asked = new ArrayList<>();

    BrowserDirectory() throws IOException {
        site.serve("/embed/alongside-search.js", Answer.of("text/javascript", Files.readString(MODULE)));
        hasMap();
        completes(List.of());
    }

    /** Hands out something where the search looks for its map. */
    void hasMap(Answer map) throws IOException {
        site.serve("/embed/" + digest(Files.readAllBytes(MAP)).substring(0, 16) + "/alongside-map.js", map);
    }

    /** Hands out the real map there. */
    void hasMap() throws IOException {
        hasMap(Answer.of("text/javascript", Files.readString(MAP)));
    }

    /** Says where a map has its pictures from. */
    void says(Answer settings) {
        site.serve("/embed/settings.json", settings);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String address() {
        return site.address();
    }

    /** Has every search answered like this. */
    BrowserDirectory answers(Function<Map<String, String>, Answer> search) {
        site.serve("/api/v1/search", query -> {
            synchronized (asked) {
                asked.add(query);
            }
            return search.apply(query);
        });
        return this;
    }

    BrowserDirectory answers(Answer answer) {
        return answers(query -> answer);
    }

    /** Has whatever is typed completed with these; each has kind, text, parameter and value. */
    BrowserDirectory completes(List<List<String>> completions) {
        List<Map<String, String>> items = completions.stream()
                .map(each -> Map.of(
                        "kind", each.get(0), "text", each.get(1), "parameter", each.get(2), "value", each.get(3)))
                .toList();
        site.serve("/api/v1/suggest", Answer.json(json(Map.of("q", "", "items", items))));
        return this;
    }

    /** Has what is typed completed with an answer that is none. */
    void completesWith(Answer answer) {
        site.serve("/api/v1/suggest", answer);
    }

    /** What was searched for so far, the last one last. */
    List<Map<String, String>> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** An answer that finds those with these names, and says there are so many. */
    static Answer found(int total, String... names) {
        return Answer.json(json(result(total, names)));
    }

    static Map<String, Object> result(int total, String... names) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> organisation = new HashMap<>(Map.of(
                    "id",
                    "id of " + name,
                    "name",
                    name,
                    "kind",
                    "charity",
                    "willing",
                    name.startsWith("Grey") ? "notStatedYet" : "stated",
                    "supports",
                    List.of("childcare"),
                    "claimed",
                    Map.of("rung", 7, "label", "Deciding and doing together", "date", "2026-03-01")));
            organisation.put("summary", "What " + name + " does, in a sentence or two.");
            organisation.put("evidenced", null);
            items.add(Map.of(
                    "organisation",
                    organisation,
                    "reasons",
                    List.of(
                            Map.of("criterion", "q", "met", "yes", "text", "Your word “bread” is in its name."),
                            Map.of("criterion", "region", "met", "partly", "text", "Works in Salford."),
                            Map.of("criterion", "supports", "met", "no", "text", "It does not say: travel."))));
        }
        return new HashMap<>(Map.of(
                "query",
                Map.of(),
                "total",
                Map.of("value", total, "exact", true),
                "order",
                Map.of("text", "In turns."),
                "items",
                items,
                "facets",
                Map.of(
                        "supports",
                        List.of(Map.of("code", "childcare", "label", "Childcare", "count", 2)),
                        "type",
                        List.of(Map.of("code", "charity", "label", "Charity", "count", 2)))));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
