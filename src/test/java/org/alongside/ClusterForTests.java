package org.alongside;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/**
 * With {@code -Dtests.on.cluster=true}, one OpenSearch cluster for all the tests of a JVM, gone with it. It is registered
 * as a service, so that every {@code @QuarkusTest} runs on it.
 */
public final class ClusterForTests implements QuarkusTestResourceLifecycleManager {

    private static final String SHARED = "alongside.test.cluster";

    /** Whether search lives on a cluster in this run. */
    public static boolean isWanted() {
        return Boolean.getBoolean("tests.on.cluster");
    }

    @Override
    public Map<String, String> start() {
        if (!isWanted()) {
            return Map.of();
        }
        synchronized (System.getProperties()) {
            if (System.getProperty(SHARED) == null) {
                ClusterNodes nodes = ClusterNodes.start(Path.of("target", "test-cluster"), 3);
                System.setProperty(SHARED, nodes.hosts());
                Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
            }
        }
        return Map.of("alongside.search.hosts", System.getProperty(SHARED));
    }

    /** What the cluster answers to a request. */
    static String ask(String method, String path) {
        String host = System.getProperty(SHARED).split(",")[0];
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(host + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The next application in this JVM wants it again. */
    @Override
    public void stop() {}
}
