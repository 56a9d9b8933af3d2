package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How text is taken apart into words, on Lucene; {@link ClusterAnalysis} says the same in OpenSearch's terms. */
public class Analysis implements LuceneAnalysisConfigurer {

    /** English words reduced to their stems: houses and housing find each other. */
    static final String WORDS = "words";

    /** Words as they are written, capitals, accents and apostrophes aside: for Welsh, and to tell a slip from a word. */
    static final String PLAIN = "plain";

    /** Every beginning, from its second letter on, of every word. */
    static final String STARTS = "starts";

    /** A whole text as one; capitals, accents, apostrophes, quotes, what ends it and the choice between "&amp;" and "and" aside. */
    static final String EXACT = "exact";

    /** Grows with each change that makes an index built before it useless. */
    static final int VERSION = 12;

    /** How many words seem to lie between two texts of one field, so that none of one stands next to any of the other. */
    private static final int BETWEEN_TEXTS = 100;

    /** BM25's k1: how much a word that stands there again still adds. */
    static final float SATURATION = 1.6f;

    /** BM25's b: how much a longer text has to hold for the same score. */
    static final float LENGTH = 0.75f;

    static final int SHORTEST_START = 2;
    static final int LONGEST_START = 12;

    static final String APOSTROPHES = "['\u2018\u2019`]";
    static final String AND = "\\s*&\\s*";
    static final String AND_IN_LETTERS = " and ";

    /** What may stand between the words of a name, and means no more than a space. */
    static final String SPACE = "[\"\u201c\u201d\\s]+";

    /** What stands before or behind a name and is none of it; a text of nothing else is left as it is. */
    static final String ENDS = "^ +(?=.)|(?<=[^,;:.?!\\s])[,;:.?!\\s]+$";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.similarity(new BM25Similarity(SATURATION, LENGTH));
        context.analyzer(WORDS).instance(words());
        context.analyzer(PLAIN).instance(plain());
        context.analyzer(STARTS).instance(starts());
        context.normalizer(EXACT).instance(exact());
    }

    static Analyzer words() {
        try {
            return plainly().addTokenFilter("stop").addTokenFilter("porterStem").build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Analyzer plain() {
        try {
            return plainly().build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Analyzer starts() {
        try {
            return plainly()
                    .addTokenFilter(
                            "edgeNGram",
                            "minGramSize",
                            String.valueOf(SHORTEST_START),
                            "maxGramSize",
                            String.valueOf(LONGEST_START),
                            "preserveOriginal",
                            "true")
                    .build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Analyzer exact() {
        try {
            return CustomAnalyzer.builder()
                    .addCharFilter("patternReplace", "pattern", AND, "replacement", AND_IN_LETTERS)
                    .addCharFilter("patternReplace", "pattern", APOSTROPHES, "replacement", "")
                    .addCharFilter("patternReplace", "pattern", SPACE, "replacement", " ")
                    .addCharFilter("patternReplace", "pattern", ENDS, "replacement", "")
                    .withTokenizer("keyword")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** "Women's" and "womens" are one, and so are "O'Neill" and "ONeill", and "arts & crafts" with an "and". */
    private static CustomAnalyzer.Builder plainly() throws IOException {
        return CustomAnalyzer.builder()
                .withPositionIncrementGap(BETWEEN_TEXTS)
                .addCharFilter("patternReplace", "pattern", AND, "replacement", AND_IN_LETTERS)
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .addTokenFilter("englishPossessive")
                .addTokenFilter("patternReplace", "pattern", APOSTROPHES, "replacement", "")
                .addTokenFilter("asciiFolding");
    }
}
