import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * One node of an OpenSearch cluster in a process of its own, for tests. It ends when its standard input does, so that no
 * node outlives whoever started it.
 *
 * <p>{@code java -cp 'target/opensearch/*' src/cluster/java/SearchNode.java DIRECTORY NUMBER HTTP:NODES HTTP:NODES ...}:
 * the directory it keeps everything in, its number, from 0, and for each node the port for HTTP and the one for the other
 * nodes.
 */
class SearchNode {

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        int number = Integer.parseInt(arguments[1]);
        List<String[]> ports =
                Arrays.stream(arguments).skip(2).map(pair -> pair.split(":")).toList();
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((ignored, settings) -> configure(settings, number, ports));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(directory.toString())
                .clusterName("alongside-tests-" + ports.get(0)[1])
                .numOfNode(1));
        System.out.println("Node " + number + " is up");
        while (System.in.read() >= 0) {}
        runner.close();
        System.exit(0);
    }

    private static void configure(Settings.Builder settings, int number, List<String[]> ports) {
        settings.put("node.name", "node-" + number);
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", ports.get(number)[0]);
        settings.put("transport.port", ports.get(number)[1]);
        settings.putList(
                "discovery.seed_hosts",
                ports.stream().map(pair -> "127.0.0.1:" + pair[1]).toList());
        settings.putList(
                "cluster.initial_cluster_manager_nodes",
                IntStream.range(0, ports.size())
                        .mapToObj(node -> "node-" + node)
                        .toList());
        settings.put("node.roles", "cluster_manager,data,ingest");
        settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
    }
}
