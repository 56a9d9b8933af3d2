package org.alongside.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;

/** The questions a benchmark asks over HTTP, put to a copy of the same index without HTTP, answers or reasons. */
public final class InProcess implements AutoCloseable {

    private final PartnerIndex index;
    private final Searcher searcher = new Searcher(
            null,
            new Synonyms(),
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    public InProcess(Path copy) {
        index = FolderIndex.open(copy);
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
                words == null ? Order.fair : Order.relevance,
                facets,
                20,
                new Start(1, 0));
        return index.ask(reading -> searcher.find(reading, question)).total();
    }

    @Override
    public void close() {
        index.close();
    }
}
