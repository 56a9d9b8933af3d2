package org.alongside.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the files of a folder in the machine's memory, where they stay on a machine that has room for them: looks at each of
 * their pages once a second. Some virtual machines give away what nothing looked at for a minute, however much is free, and a
 * search then waits for their disk.
 */
final class Kept implements AutoCloseable {

    private static final int PAGE = 4096;

    private final Path folder;
    private final Map<Path, MappedByteBuffer> files = new HashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> again;

    /** Of no use, but that no compiler may leave the looking out. */
    private long seen;

    private Kept(Path folder) {
        this.folder = folder;
        look();
        this.again = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** From now on, until it is closed; all of them have been read when this returns. */
    static Kept in(Path folder) {
        return new Kept(folder);
    }

    private void look() {
        Set<Path> now = there();
        files.keySet().retainAll(now);
        now.stream().filter(file -> !files.containsKey(file)).forEach(this::map);
        files.values().forEach(file -> {
            for (int at = 0; at < file.limit(); at += PAGE) {
                seen += file.get(at);
            }
        });
    }

    /** The same as last time when one of them is thrown away meanwhile. */
    private Set<Path> there() {
        try (Stream<Path> there = Files.walk(folder)) {
            return there.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (UncheckedIOException gone) {
            if (gone.getCause() instanceof NoSuchFileException) {
                return Set.copyOf(files.keySet());
            }
            throw gone;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As long as it is now: what the index has written doesn't change any more. */
    private void map(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            files.put(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (NoSuchFileException gone) {
            // Nothing to keep
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Lets go of them.
     *
     * @throws IllegalStateException when they were not kept all the time
     */
    @Override
    public void close() {
        looking.shutdown();
        if (again.isDone() && !again.isCancelled()) {
            try {
                again.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
