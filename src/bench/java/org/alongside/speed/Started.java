package org.alongside.speed;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be ended in reverse order: when all is done, when something fails, or when somebody stops it. */
final class Started implements AutoCloseable {

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "started"));
    }

    /** Takes care of something, and hands it back. */
    synchronized <T extends AutoCloseable> T add(T one) {
        all.push(one);
        return one;
    }

    @Override
    public synchronized void close() {
        while (!all.isEmpty()) {
            AutoCloseable last = all.pop();
            try {
                last.close();
            } catch (Exception failure) {
                System.err.println("Can't end " + last + ": " + failure);
            }
        }
    }
}
