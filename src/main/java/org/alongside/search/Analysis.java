package org.alongside.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How text is taken apart into words, on Lucene. */
public class Analysis implements LuceneAnalysisConfigurer {

    /** English words reduced to their stems: houses and housing find each other. */
    static final String WORDS = "words";

    /** A whole text as one, accents and capitals aside. */
    static final String EXACT = "exact";

    /** Grows with each change that makes an index built before it useless. */
    static final int VERSION = 2;

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("englishPossessive")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .tokenFilter("porterStem");
        context.normalizer(EXACT).custom().tokenFilter("lowercase").tokenFilter("asciiFolding");
    }
}
