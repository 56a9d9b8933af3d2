package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The nodes of a real OpenSearch cluster, each a process of its own, in one directory of their own. */
public final class ClusterNodes implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target", "opensearch");
    private static final Path LAUNCHER = Path.of("src", "cluster", "java", "SearchNode.java");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path directory;
    private final List<Integer> httpPorts = new ArrayList<>();
    private final List<Integer> nodePorts = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    private ClusterNodes(Path directory) {
        this.directory = directory;
    }

    /** Starts so many nodes in an empty directory, and waits until they have found each other. */
    public static ClusterNodes start(Path directory, int nodes) {
        try {
            if (Files.exists(directory)) {
                PostgresPrograms.deleteTree(directory);
            }
            ClusterNodes cluster = new ClusterNodes(Files.createDirectories(directory));
            cluster.takePorts(nodes);
            for (int node = 0; node < nodes; node++) {
                cluster.processes.add(cluster.launch(node));
            }
            cluster.awaitNodes(nodes);
            return cluster;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where they answer, separated by commas. */
    public String hosts() {
        return httpPorts.stream().map(port -> "http://127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Kills a node, as a power cut would. */
    public void kill(int node) {
        processes.get(node).destroyForcibly().onExit().join();
    }

    /** Starts a killed node again, on what it kept. */
    public void restart(int node) {
        try {
            processes.set(node, launch(node));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the cluster is green with so many nodes. */
    public void awaitNodes(int nodes) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(250)).until(() -> areUp(nodes));
    }

    /** The number of the node that leads the cluster itself. */
    public int manager() {
        String name = ask("GET", "/_cat/cluster_manager?h=node").strip();
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    /** What the first node that answers has to say; empty when none does. */
    public String ask(String method, String path) {
        for (int node = 0; node < httpPorts.size(); node++) {
            if (processes.get(node).isAlive()) {
                try {
                    return client.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPorts.get(node) + path))
                                            .method(method, HttpRequest.BodyPublishers.noBody())
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
                } catch (IOException notYet) {
                    // the next one may
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return "";
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        try {
            PostgresPrograms.deleteTree(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean areUp(int nodes) {
        for (int node = 0; node < processes.size(); node++) {
            if (nodes == processes.size() && !processes.get(node).isAlive()) {
                throw new IllegalStateException("Node " + node + " has ended; see " + log(node));
            }
        }
        String health = ask("GET", "/_cluster/health");
        return health.contains("\"number_of_nodes\":" + nodes + ",") && health.contains("\"status\":\"green\"");
    }

    private Process launch(int node) throws IOException {
        Path home = Files.createDirectories(directory.resolve("node-" + node));
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xms512m",
                                "-Xmx512m",
                                "-cp",
                                PROGRAMS + "/*",
                                LAUNCHER.toString(),
                                home.toString(),
                                String.valueOf(node)),
                        Stream.iterate(0, number -> number + 1)
                                .limit(httpPorts.size())
                                .map(number -> httpPorts.get(number) + ":" + nodePorts.get(number)))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(node).toFile()))
                .start();
    }

    private Path log(int node) {
        return directory.resolve("node-" + node + ".log");
    }

    private void takePorts(int nodes) throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        for (int port = 0; port < nodes * 2; port++) {
            taken.add(new ServerSocket(0));
        }
        for (int port = 0; port < nodes * 2; port++) {
            (port % 2 == 0 ? httpPorts : nodePorts).add(taken.get(port).getLocalPort());
            taken.get(port).close();
        }
    }
}
