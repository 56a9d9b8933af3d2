package org.alongside.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.alongside.search.LiveIndex.Standing;

/** Where a new index is built, on a thread of its own, one at a time. */
final class IndexSite {

    private final Supplier<Standing> builder;
    private final Runnable whenDone;
    private volatile CompletableFuture<Standing> building;

    IndexSite(Supplier<Standing> builder, Runnable whenDone) {
        this.builder = builder;
        this.whenDone = whenDone;
    }

    /** Begins to build, unless that has begun. */
    void begin() {
        if (building == null) {
            CompletableFuture<Standing> begun = new CompletableFuture<>();
            building = begun;
            Thread thread = new Thread(() -> build(begun), "index-builder");
            thread.setDaemon(true);
            thread.start();
        }
    }

    boolean isBusy() {
        return building != null;
    }

    /**
     * What was built, once.
     *
     * @throws CompletionException when it failed; it can begin anew then
     */
    Optional<Standing> finished() {
        CompletableFuture<Standing> begun = building;
        if (begun == null || !begun.isDone()) {
            return Optional.empty();
        }
        building = null;
        return Optional.of(begun.join());
    }

    private void build(CompletableFuture<Standing> begun) {
        try {
            begun.complete(builder.get());
        } catch (RuntimeException | Error failure) {
            begun.completeExceptionally(failure);
        } finally {
            whenDone.run();
        }
    }
}
