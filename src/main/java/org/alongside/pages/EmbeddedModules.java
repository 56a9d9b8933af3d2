package org.alongside.pages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** The embeddable search and its map as this release has them, and as earlier ones had them. */
@ApplicationScoped
class EmbeddedModules {

    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

    /** What a map is kept as: no version of the search is called like that. */
    private static final String OF_MAP = "map-";

    private static final String KEEP = """
            insert into embedded_module (version, content, kept_at) values (:version, :content, :now)
            on conflict do nothing""";

    private final Clock clock;
    private final BuiltModule search = BuiltModule.read("/alongside-search.js");
    private final BuiltModule map = BuiltModule.read("/alongside-map.js");

    EmbeddedModules(Clock clock) {
        this.clock = clock;
    }

    /** Nobody may be told a version that goes away; so it is kept before anybody is told. */
    void keep(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            keep(search.version(), search.content());
            keep(OF_MAP + map.version(), map.content());
        });
    }

    /** The search of this release. */
    BuiltModule search() {
        return search;
    }

    /** The search of any version that was ever handed out. */
    Optional<byte[]> findSearch(String version) {
        return find(search, "", version);
    }

    /** The map of any version that a search ever handed out asks for. */
    Optional<byte[]> findMap(String version) {
        return find(map, OF_MAP, version);
    }

    private static Optional<byte[]> find(BuiltModule built, String kind, String version) {
        if (version.equals(built.version())) {
            return Optional.of(built.content());
        }
        return VERSION.matcher(version).matches()
                ? EmbeddedModule.<EmbeddedModule>findByIdOptional(kind + version)
                        .map(kept -> kept.content)
                : Optional.empty();
    }

    private void keep(String version, byte[] content) {
        EmbeddedModule.getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("version", version)
                .setParameter("content", content)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
