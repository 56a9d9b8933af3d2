package org.alongside.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Words as an index on a cluster has them, all looked up with one request. */
final class ClusterLexicon extends Lexicon {

    private static final String ALL = "all";
    private static final String PLAIN = "plain";

    /** So many neighbours of a word are looked at for the one that most entries have. */
    private static final int NEIGHBOURS = 100;

    private final JsonNode answer;

    private ClusterLexicon(JsonNode answer) {
        this.answer = answer;
    }

    static ClusterLexicon of(Cluster cluster, String index, Collection<String> words) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0);
        request.put("track_total_hits", true);
        ObjectNode counts = request.putObject("aggs");
        ObjectNode neighbours = request.putObject("suggest");
        Set<String> asked = new HashSet<>();
        for (String word : words) {
            Tokens.stems(word).forEach(token -> count(counts, ALL, token.word()));
            Tokens.plain(word).forEach(token -> count(counts, PLAIN, token.word()));
            String plain = plain(word);
            if (canBeASlip(plain) && asked.add(plain)) {
                suggest(neighbours, plain, 1);
                suggest(neighbours, plain, 2);
            }
        }
        return new ClusterLexicon(
                cluster.send("POST", "/" + index + "/_search", request).orElse(JsonNodeFactory.instance.missingNode()));
    }

    @Override
    long entries() {
        return answer.path("hits").path("total").path("value").asLong();
    }

    @Override
    long entriesWith(String word) {
        long most = 0;
        for (Tokens.Token token : Tokens.stems(word)) {
            most = Math.max(most, counted(ALL, token.word()));
        }
        for (Tokens.Token token : Tokens.plain(word)) {
            most = Math.max(most, counted(PLAIN, token.word()));
        }
        return most;
    }

    @Override
    Optional<String> nearest(String word, int slips, long fewest) {
        JsonNode best = answer.path("suggest")
                .path(word + " " + slips)
                .path(0)
                .path("options")
                .path(0);
        return best.path("freq").asLong() < fewest
                ? Optional.empty()
                : Optional.of(best.path("text").asText());
    }

    private long counted(String field, String word) {
        return answer.path("aggregations")
                .path(field + " " + word)
                .path("doc_count")
                .asLong();
    }

    private static void count(ObjectNode counts, String field, String word) {
        counts.putObject(field + " " + word)
                .putObject("filter")
                .putObject("term")
                .put(field, word);
    }

    private static void suggest(ObjectNode neighbours, String word, int slips) {
        ObjectNode suggestion = neighbours.putObject(word + " " + slips);
        suggestion.put("text", word);
        ObjectNode term = suggestion.putObject("term");
        term.put("field", PLAIN);
        term.put("suggest_mode", "always");
        term.put("sort", "frequency");
        term.put("max_edits", slips);
        term.put("prefix_length", 1);
        term.put("min_word_length", SHORTEST);
        term.put("accuracy", 0);
        term.put("size", 1);
        term.put("shard_size", NEIGHBOURS);
    }
}
