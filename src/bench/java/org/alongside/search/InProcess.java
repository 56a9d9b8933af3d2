package org.alongside.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;
import org.alongside.shared.Page;
import org.alongside.vocabulary.VocabularyForBenchmarks;

/** The questions a benchmark asks over HTTP, put to a copy of the same index without HTTP, answers or reasons. */
public final class InProcess implements AutoCloseable {

    private final PartnerIndex index;
    private final Searcher searcher = new Searcher(null, new Synonyms());

    public InProcess(Path copy) {
        index = FolderIndex.open(copy);
    }

    /**
     * A question read as if it had been sent, ready to be put again and again; answers with how many it finds.
     *
     * @param sent the parameters by name
     */
    public LongSupplier prepare(Map<String, String> sent, VocabularyForBenchmarks vocabulary) {
        QuestionReader reader = new QuestionReader(
                vocabulary.areas(),
                vocabulary.sectors(),
                new NearReader(vocabulary.areas(), vocabulary.postcodes()),
                Clock.systemUTC());
        SearchParameters parameters = new SearchParameters();
        parameters.q = sent.get("q");
        parameters.region = list(sent.get("region"));
        parameters.regionMode = RegionMode.serves.name();
        parameters.near = sent.get("near");
        parameters.within = sent.get("within");
        parameters.sector = list(sent.get("sector"));
        parameters.maturity = sent.containsKey("maturity") ? Integer.valueOf(sent.get("maturity")) : null;
        parameters.evidence = Basis.evidenced.name();
        parameters.willing = Willing.stated.name();
        parameters.unlisted = Question.Unlisted.leaveOut.name();
        parameters.offers = List.of();
        parameters.needs = List.of();
        parameters.supports = List.of();
        parameters.type = List.of();
        parameters.size = List.of();
        parameters.facets = list(sent.get("facets"));
        parameters.prefer = List.of();
        parameters.seed = sent.containsKey("seed") ? Long.valueOf(sent.get("seed")) : null;
        parameters.limit = Integer.parseInt(Page.USUAL);
        parameters.cursor = sent.get("cursor");
        Question question = reader.read(parameters, Map.of(), null);
        return () -> index.ask(reading -> searcher.find(reading, question)).total();
    }

    private static List<String> list(String sent) {
        return sent == null ? List.of() : List.of(sent);
    }

    /** Who serves a region in a sector; answers with how many. */
    public long filtered(String region, String sector) {
        return ask(
                null,
                Map.of(Criterion.REGION, List.of(List.of(region)), Criterion.SECTOR, List.of(List.of(sector))),
                List.of());
    }

    /** Some words, with three facets; answers with how many. */
    public long text(String words) {
        return ask(words, Map.of(), List.of(Criterion.SECTOR, Criterion.RUNG, Criterion.SUPPORTS));
    }

    private long ask(String words, Map<Criterion, List<List<String>>> wanted, List<Criterion> facets) {
        Question question = new Question(
                words,
                wanted,
                Wishes.NONE,
                RegionMode.serves,
                null,
                null,
                Basis.evidenced,
                Willing.stated,
                false,
                words == null ? Order.fair : Order.relevance,
                facets,
                20,
                Start.of(1),
                null);
        return index.ask(reading -> searcher.find(reading, question)).total();
    }

    @Override
    public void close() {
        index.close();
    }
}
