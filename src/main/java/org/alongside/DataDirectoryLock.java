package org.alongside;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One application's claim on a data directory. The operating system holds it, so it ends with the JVM however that ends,
 * and no stale file can block the next start.
 */
record DataDirectoryLock(FileChannel channel) implements AutoCloseable {

    /**
     * @throws StartupFailure when another application, or another part of this one, holds the directory
     */
    static DataDirectoryLock hold(Path dataDir) throws IOException {
        FileChannel channel = FileChannel.open(
                dataDir.resolve("alongside.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new StartupFailure("the data directory " + dataDir
                    + " is in use by another Alongside that is still running; stop that one, or give this one its own"
                    + " directory with ALONGSIDE_DATA_DIR");
        }
        return new DataDirectoryLock(channel);
    }

    /**
     * Holds a directory, which is made when missing.
     *
     * @throws StartupFailure when another application holds it, or it can't be written
     */
    static DataDirectoryLock claim(Path dataDir) {
        try {
            OwnerOnly.directory(dataDir);
            return hold(dataDir.toRealPath());
        } catch (IOException failure) {
            throw new StartupFailure("the data directory " + dataDir + " can't be used: " + failure, failure);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
