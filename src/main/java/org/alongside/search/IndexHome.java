package org.alongside.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the index lives: in a folder of this node's, or on a cluster that all nodes share. Each building of it is an
 * index of its own there, so that the old one can answer meanwhile.
 */
interface IndexHome extends AutoCloseable {

    /** Where the index lives. */
    @ConfigMapping(prefix = "alongside.search")
    interface Settings {

        /** The index's folder; beside the data unless set. It may be deleted at any time. */
        Path directory();

        /** The nodes of an OpenSearch cluster, as {@code http://host:9200}; without any the index is in the folder. */
        Optional<List<URI>> hosts();

        /** Whom to sign in to the cluster as; nobody unless set. */
        Optional<String> username();

        /** The password to that. */
        Optional<String> password();

        /** What the names of our indexes on the cluster begin with: directories that share one must not share this. */
        @WithDefault("alongside")
        String prefix();

        /** Which OpenSearch it is, as {@code opensearch:2.19}. */
        @WithDefault("opensearch:2.19")
        String version();
    }

    /**
     * The index in use.
     *
     * @param name its name
     * @param position how far it had come when that was last kept
     */
    record InUse(String name, Position position) {}

    /** Whether this node keeps the index true to the log; the others only ask it. */
    boolean leads();

    /** The index in use, which may be anything from up to date to useless; empty when there is none. */
    Optional<InUse> inUse();

    /** Whether an index is there, and still the one that was made. */
    boolean has(String name);

    /** Opens an index that is there. */
    PartnerIndex open(String name);

    /** Makes a new, empty index. */
    PartnerIndex create(UUID name);

    /** Makes an index the one in use, and keeps how far it has come. */
    void keep(String name, Position position);

    /** Makes an index no longer the one in use. */
    void forget(String name);

    /** Deletes every index but one, as far as that is possible and none of them can still be asked. */
    void keepOnly(String name);

    /** Deletes an index that came to nothing, as far as that is possible. */
    void drop(String name);

    /**
     * How many of the newest changes may be missing in an index that was kept by somebody else until just now, though it was
     * said to show them.
     */
    long mayBeMissing();

    /** Whether a failure means that the index is damaged, and won't mend by being tried again. */
    boolean isDamage(Throwable failure);

    /** Whether a failure means that the index can't be reached for now, and nothing more. */
    boolean isOutOfReach(Throwable failure);

    @Override
    void close();
}
