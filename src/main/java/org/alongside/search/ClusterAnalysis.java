package org.alongside.search;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** How text is taken apart into words, on OpenSearch: in all the same way as {@link Analysis} does it on Lucene. */
final class ClusterAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String APOSTROPHES = "apostrophes";
    private static final String POSSESSIVE = "possessive";
    private static final String LITTLE_WORDS = "little_words";
    private static final String BEGINNINGS = "beginnings";
    private static final String AND = "and";
    private static final String SPACE = "space";
    private static final String ENDS = "ends";
    private static final String[] PLAINLY = {"lowercase", POSSESSIVE, APOSTROPHES, "asciifolding"};

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter(APOSTROPHES)
                .type("pattern_replace")
                .param("pattern", Analysis.APOSTROPHES)
                .param("replacement", "");
        context.tokenFilter(POSSESSIVE).type("stemmer").param("language", "possessive_english");
        context.tokenFilter(LITTLE_WORDS).type("stop").param("stopwords", "_english_");
        context.tokenFilter(BEGINNINGS)
                .type("edge_ngram")
                .param("min_gram", Analysis.SHORTEST_START)
                .param("max_gram", Analysis.LONGEST_START)
                .param("preserve_original", true);
        charFilter(context, AND, Analysis.AND, Analysis.AND_IN_LETTERS);
        charFilter(context, APOSTROPHES, Analysis.APOSTROPHES, "");
        charFilter(context, SPACE, Analysis.SPACE, " ");
        charFilter(context, ENDS, Analysis.ENDS, "");
        context.analyzer(Analysis.WORDS)
                .custom()
                .tokenizer("standard")
                .charFilters(AND)
                .tokenFilters(and(LITTLE_WORDS, "porter_stem"));
        context.analyzer(Analysis.PLAIN)
                .custom()
                .tokenizer("standard")
                .charFilters(AND)
                .tokenFilters(PLAINLY);
        context.analyzer(Analysis.STARTS)
                .custom()
                .tokenizer("standard")
                .charFilters(AND)
                .tokenFilters(and(BEGINNINGS));
        context.normalizer(Analysis.EXACT)
                .custom()
                .charFilters(AND, APOSTROPHES, SPACE, ENDS)
                .tokenFilters("lowercase", "asciifolding");
    }

    private static void charFilter(
            ElasticsearchAnalysisConfigurationContext context, String name, String pattern, String replacement) {
        context.charFilter(name)
                .type("pattern_replace")
                .param("pattern", pattern)
                .param("replacement", replacement);
    }

    private static String[] and(String... more) {
        return Stream.of(PLAINLY, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
