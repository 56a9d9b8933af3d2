package org.alongside.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;

/**
 * The files of an index, mapped into memory but for the largest: what is shown of an entry is read only for the twenty on a
 * page, from all over that file, and mapped it would soon be counted as this application's memory as a whole.
 */
final class FolderDirectory implements DirectoryProvider {

    /** The ending of the files with what is shown. */
    private static final Set<String> SHOWN = Set.of("fdt");

    private final Path root;

    /** @param root the folder that has a folder for each type of document */
    FolderDirectory(Path root) {
        this.root = root;
    }

    @Override
    public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
        return new Holder(root.resolve(context.indexName()));
    }

    /** The files in a folder. */
    static Directory files(Path folder) throws IOException {
        return new FileSwitchDirectory(SHOWN, new NIOFSDirectory(folder), new MMapDirectory(folder), true);
    }

    private static final class Holder implements DirectoryHolder {

        private final Path folder;
        private Directory directory;

        Holder(Path folder) {
            this.folder = folder;
        }

        @Override
        public void start() throws IOException {
            directory = files(folder);
        }

        @Override
        public Directory get() {
            return directory;
        }

        @Override
        public void close() throws IOException {
            if (directory != null) {
                directory.close();
            }
        }
    }
}
