package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.Directory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both homes take text apart alike. */
@QuarkusTest
@Tag("cluster")
class ClusterAnalysisTest {

    private static final int SENTENCE = 70;

    private static final List<String> ODD = List.of(
            "Women's Aid & the O’Neill family's “Food Bank”",
            "Caffi Môr Hapus: pobl ifanc Ynys Môn, tŷ a'r gerddi",
            "LGBTQ+ young people (16-25) with SEND, ADHD; 24/7",
            "housing houses housed, running ran, organisations organise",
            "rock'n'roll`s &&and& A&E R&B",
            "naïve façade ﬁne Straße Ǆ İstanbul",
            "日本語 العربية русский",
            "https://example.org/path?x=1 someone@example.org",
            "a an and the of to it",
            " The  “Bread”\n Club? ",
            "\"Yes!\"",
            "...",
            "\"\"");

    @Inject
    IndexHome.Settings settings;

    @Inject
    LiveIndex live;

    @BeforeEach
    void have_an_index() {
        Directory.empty();
    }

    @Test
    void words_and_their_places_are_the_same_on_lucene_and_on_opensearch() throws IOException {
        Map<String, Analyzer> analyzers = Map.of(
                Analysis.WORDS, Analysis.words(),
                Analysis.PLAIN, Analysis.plain(),
                Analysis.STARTS, Analysis.starts(),
                Analysis.EXACT, Analysis.exact());
        List<String> texts = Stream.concat(ODD.stream(), demonstration()).toList();
        assertThat(texts).hasSizeGreaterThan(50);
        try (Cluster cluster = new Cluster(settings)) {
            for (Map.Entry<String, Analyzer> analyzer : analyzers.entrySet()) {
                for (String text : texts) {
                    assertThat(onCluster(cluster, analyzer.getKey(), text))
                            .as("%s of: %s", analyzer.getKey(), text)
                            .isEqualTo(onLucene(analyzer.getValue(), text));
                }
            }
        }
    }

    private List<String> onCluster(Cluster cluster, String analyzer, String text) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put(analyzer.equals(Analysis.EXACT) ? "normalizer" : "analyzer", analyzer);
        request.put("text", text);
        String index = live.standing().index().name();
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : cluster.send("POST", "/" + index + "/_analyze", request)
                .orElseThrow()
                .path("tokens")) {
            tokens.add(
                    token.path("position").asInt() + " " + token.path("token").asText());
        }
        return tokens;
    }

    private static List<String> onLucene(Analyzer analyzer, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                tokens.add(position + " " + word);
            }
            stream.end();
        }
        return tokens;
    }

    /** The sentences of the made-up directory, which are as people write. */
    private static Stream<String> demonstration() throws IOException {
        try (var file = ClusterAnalysisTest.class.getResourceAsStream("/demonstration/organisations.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() > SENTENCE);
        }
    }
}
