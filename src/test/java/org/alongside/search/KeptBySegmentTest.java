package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptBySegmentTest {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final AtomicInteger worked = new AtomicInteger();
    private final KeptBySegment<String, Object> kept = new KeptBySegment<>((segment, key) -> {
        worked.incrementAndGet();
        return new Object();
    });
    private IndexWriter writer;
    private DirectoryReader reader;

    @BeforeEach
    void write() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig());
        reader = more();
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }

    private DirectoryReader more() throws IOException {
        writer.addDocument(new Document());
        return DirectoryReader.open(writer);
    }

    private LeafReader first() {
        return reader.leaves().get(0).reader();
    }

    @Test
    void it_is_worked_out_once_for_each_segment_and_key() throws IOException {
        Object one = kept.of(first(), "one");
        assertThat(kept.of(first(), "other")).isNotSameAs(one);
        try (DirectoryReader later = more()) {
            assertThat(kept.of(later.leaves().get(0).reader(), "one"))
                    .as("of the same segment, seen by a later reader")
                    .isSameAs(one);
            assertThat(kept.of(later.leaves().get(1).reader(), "one")).isNotSameAs(one);
        }
        assertThat(worked).hasValue(3);
    }

    @Test
    void it_goes_with_the_segment() throws IOException {
        WeakReference<Object> held = new WeakReference<>(kept.of(first(), "one"));
        System.gc();
        assertThat(held.get()).as("while the segment is in use").isNotNull();
        reader.close();
        writer.deleteAll();
        writer.commit();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return held.get() == null;
        });
    }

    @Test
    void what_could_not_be_read_is_tried_again() throws IOException {
        KeptBySegment<String, Object> failing = new KeptBySegment<>((segment, key) -> {
            if (worked.incrementAndGet() == 1) {
                throw new IOException("The disk is away");
            }
            return key;
        });
        assertThatThrownBy(() -> failing.of(first(), "one"))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk is away");
        assertThat(failing.of(first(), "one")).isEqualTo("one");
    }
}
