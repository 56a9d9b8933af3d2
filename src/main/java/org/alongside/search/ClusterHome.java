package org.alongside.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.apache.hc.core5.http.HttpStatus;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.opensearch.client.ResponseException;

/**
 * An OpenSearch cluster that all nodes share. One small document there names the index in use and says how far it has
 * come; whoever holds the {@linkplain IndexLease lease} writes it, everybody reads it.
 */
final class ClusterHome implements IndexHome {

    private static final Logger LOG = Logger.getLogger(ClusterHome.class);

    /** By then every node has noticed that another index is in use. */
    private static final Duration STILL_ASKED = Duration.ofSeconds(30);

    /** More than are written in the time a request may take. */
    private static final long UNDER_WAY = 1000;

    private final Settings settings;
    private final IndexLease lease;
    private final Cluster cluster;
    private final String notePath;
    private String onlyOne;
    private long onlyOneSince;
    private boolean tidy;

    ClusterHome(Settings settings, IndexLease lease) {
        this.settings = settings;
        this.lease = lease;
        this.cluster = new Cluster(settings);
        this.notePath = "/" + settings.prefix() + "-in-use";
    }

    @Override
    public boolean leads() {
        return lease.isHeld();
    }

    @Override
    public Optional<InUse> inUse() {
        return note().flatMap(note -> Position.of(note.path("position").asText())
                .map(position -> new InUse(note.path("index").asText(), position)));
    }

    /** One that somebody deleted may be there again, made up by the cluster out of whatever was written to it next. */
    @Override
    public boolean has(String name) {
        return cluster.send("GET", "/" + name + "/_mapping?filter_path=*.mappings.dynamic", null)
                .filter(answer -> answer.path(name)
                        .path("mappings")
                        .path("dynamic")
                        .asText()
                        .equals("strict"))
                .isPresent();
    }

    @Override
    public PartnerIndex open(String name) {
        return ClusterIndex.open(name, settings, cluster, false);
    }

    @Override
    public PartnerIndex create(UUID name) {
        return ClusterIndex.open(settings.prefix() + "-partner-" + name, settings, cluster, true);
    }

    @Override
    public void keep(String name, Position position) {
        if (!name.equals(onlyOne)) {
            makeRoomForNote();
        }
        ObjectNode note = JsonNodeFactory.instance.objectNode();
        note.put("index", name);
        note.put("position", position.toString());
        cluster.send("PUT", notePath + "/_doc/1", note);
    }

    @Override
    public void forget(String name) {
        if (inUse().filter(there -> there.name().equals(name)).isPresent()) {
            cluster.send("DELETE", notePath + "/_doc/1", null);
        }
    }

    @Override
    public void keepOnly(String name) {
        if (!name.equals(onlyOne)) {
            onlyOne = name;
            onlyOneSince = System.nanoTime();
            tidy = false;
        } else if (!tidy && System.nanoTime() - onlyOneSince > STILL_ASKED.toNanos()) {
            deleteAllBut(name);
            tidy = true;
        }
    }

    @Override
    public void drop(String name) {
        try {
            cluster.send("DELETE", "/" + name, null);
        } catch (RuntimeException failure) {
            LOG.warnf("Can't delete the index %s: %s", name, failure.getMessage());
        }
    }

    /** Who kept the index before may have said so while its last requests were under way. */
    @Override
    public long mayBeMissing() {
        return UNDER_WAY;
    }

    /** Never: what one node can't read another copy has, and the cluster itself sees to that. */
    @Override
    public boolean isDamage(Throwable failure) {
        return false;
    }

    /** Only a request that the cluster finds fault with is ours to mend. */
    @Override
    public boolean isOutOfReach(Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return isOutOfReach(wrapped.getCause());
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof ResponseException answer) {
            return !findsFault(answer.getResponse().getStatusLine().getStatusCode());
        }
        return failure instanceof UncheckedIOException
                || failure instanceof SearchException
                        && !String.valueOf(failure.getMessage()).contains("Status: 400");
    }

    /** Whether a status says that the request is wrong, or nobody may send it, and not that it came at a bad moment. */
    private static boolean findsFault(int status) {
        return status >= HttpStatus.SC_CLIENT_ERROR
                && status < HttpStatus.SC_SERVER_ERROR
                && status != HttpStatus.SC_REQUEST_TIMEOUT
                && status != HttpStatus.SC_TOO_MANY_REQUESTS;
    }

    @Override
    public void close() {
        lease.close();
        cluster.close();
    }

    private Optional<JsonNode> note() {
        return cluster.send("GET", notePath + "/_doc/1", null)
                .map(answer -> answer.path("_source"))
                .filter(JsonNode::isObject);
    }

    private void makeRoomForNote() {
        if (cluster.send("HEAD", notePath, null).isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode index = body.putObject("settings").putObject("index");
            index.put("number_of_shards", 1);
            index.put("auto_expand_replicas", "0-2");
            cluster.send("PUT", notePath, body);
        }
    }

    private void deleteAllBut(String name) {
        Optional<JsonNode> indexes =
                cluster.send("GET", "/" + settings.prefix() + "-partner-*?filter_path=*.aliases", null);
        for (Iterator<String> names = indexes.map(JsonNode::fieldNames).orElse(Collections.emptyIterator());
                names.hasNext(); ) {
            String other = names.next();
            if (!other.equals(name)) {
                LOG.infof("Deleting the old index %s", other);
                cluster.send("DELETE", "/" + other, null);
            }
        }
    }
}
