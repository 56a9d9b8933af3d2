package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderDirectoryTest {

    private static final int ENTRIES = 3000;

    @TempDir
    Path folder;

    @Test
    void an_index_written_before_is_read_and_one_written_here_is_read_elsewhere() throws IOException {
        try (Directory elsewhere = FSDirectory.open(folder)) {
            write(elsewhere, 0);
        }
        try (Directory files = FolderDirectory.files(folder)) {
            assertThat(shown(files, 7)).isEqualTo("entry 7");
            write(files, ENTRIES);
        }
        try (Directory elsewhere = FSDirectory.open(folder)) {
            assertThat(shown(elsewhere, 7)).isEqualTo("entry 7");
            assertThat(shown(elsewhere, ENTRIES + 7)).isEqualTo("entry " + (ENTRIES + 7));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_is_shown_is_read_and_not_mapped() throws IOException {
        try (Directory files = FolderDirectory.files(folder)) {
            write(files, 0);
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                assertThat(shown(reader, 11)).isEqualTo("entry 11");
                assertThat(mapped()).contains("doc", "tim").doesNotContain("fdt");
            }
        }
    }

    /** The endings of the files of the folder that are mapped into this process's memory. */
    private Set<String> mapped() throws IOException {
        String here = folder.toRealPath().toString();
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains(here))
                    .map(line -> line.substring(line.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet());
        }
    }

    private static void write(Directory files, int first) throws IOException {
        IndexWriterConfig apart = new IndexWriterConfig(new StandardAnalyzer()).setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(files, apart)) {
            for (int number = first; number < first + ENTRIES; number++) {
                Document entry = new Document();
                entry.add(new TextField("name", "entry " + number, Field.Store.YES));
                writer.addDocument(entry);
            }
        }
    }

    private static String shown(Directory files, int number) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            return shown(reader, number);
        }
    }

    private static String shown(DirectoryReader reader, int number) throws IOException {
        TopDocs found = new IndexSearcher(reader).search(new TermQuery(new Term("name", String.valueOf(number))), 1);
        return reader.storedFields().document(found.scoreDocs[0].doc).get("name");
    }
}
