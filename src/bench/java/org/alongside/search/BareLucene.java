package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alongside.bench.MadeUpDirectory;
import org.alongside.vocabulary.VocabularyForBenchmarks;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;

/**
 * What Lucene by itself needs to write the documents of a directory, made beforehand: the floor under a rebuild. They are
 * those the application writes, analysed the same way; {@link #differences} tells when that is no longer so.
 */
public final class BareLucene {

    private final List<Document> documents = new ArrayList<>();

    /** Makes so many documents. */
    public BareLucene(MadeUpDirectory directory, int organisations, VocabularyForBenchmarks vocabulary) {
        PlainDocuments plain = new PlainDocuments(vocabulary);
        for (int i = 0; i < organisations; i++) {
            MadeUpDirectory.Entry entry = directory.next();
            documents.add(plain.of(entry.organisation(), entry.studies()));
        }
    }

    /**
     * Writes the documents to a new index.
     *
     * @param most at most so many of them
     * @param threads how many write
     * @return how many seconds that took, until all could be found and nothing would be lost
     * @throws IOException also when not all of them were written
     */
    public double write(Path folder, int most, int threads) throws IOException, InterruptedException {
        int last = Math.min(most, documents.size());
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig(analyzers()).setRAMBufferSizeMB(FolderIndex.WRITE_BUFFER))) {
            List<Thread> writers = Stream.generate(() -> new Thread(() -> {
                        for (int at = next.getAndIncrement(); at < last; at = next.getAndIncrement()) {
                            add(writer, documents.get(at));
                        }
                    }))
                    .limit(threads)
                    .toList();
            writers.forEach(Thread::start);
            for (Thread thread : writers) {
                thread.join();
            }
            writer.commit();
            DirectoryReader.open(writer).close();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (writer.getDocStats().numDocs != last) {
                throw new IOException(writer.getDocStats().numDocs + " documents were written instead of " + last);
            }
            return seconds;
        }
    }

    /** The fields that two indexes have differently, with what each has of them; empty when they hold the same. */
    public static List<String> differences(Path one, Path other) throws IOException {
        Map<String, String> here = fields(one);
        Map<String, String> there = fields(other);
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .filter(name -> !here.getOrDefault(name, "").equals(there.get(name)))
                .map(name -> name + ": " + here.get(name) + " and " + there.get(name))
                .toList();
    }

    private static Analyzer analyzers() {
        Map<String, Analyzer> byName = Map.of(
                Analysis.WORDS, Analysis.words(), Analysis.PLAIN, Analysis.plain(), Analysis.STARTS, Analysis.starts());
        Map<String, Analyzer> byField = new HashMap<>();
        for (RecordComponent component : PartnerDocument.class.getRecordComponents()) {
            for (FullTextField field : component.getAccessor().getAnnotationsByType(FullTextField.class)) {
                byField.put(PlainDocuments.name(field.name(), component), byName.get(field.analyzer()));
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    private static void add(IndexWriter writer, Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is indexed of each field, and how much of it. */
    private static Map<String, String> fields(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexReader reader = DirectoryReader.open(directory)) {
            Map<String, String> fields = new TreeMap<>();
            for (FieldInfo info : FieldInfos.getMergedFieldInfos(reader)) {
                Terms terms = MultiTerms.getTerms(reader, info.name);
                fields.put(
                        info.name,
                        info.getIndexOptions() + " " + info.hasNorms() + " " + info.getDocValuesType() + " "
                                + (terms == null ? 0 : terms.getSumTotalTermFreq()) + " words, "
                                + PointValues.size(reader, info.name) + " points");
            }
            return fields;
        }
    }
}
