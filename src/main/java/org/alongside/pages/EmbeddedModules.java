package org.alongside.pages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** The embeddable search as this release has it, and as earlier ones had it. */
@ApplicationScoped
class EmbeddedModules {

    private static final String NOW = "/alongside-search.js";
    private static final int DIGITS = 16;

    private static final String KEEP = """
            insert into embedded_module (version, content, kept_at) values (:version, :content, :now)
            on conflict do nothing""";

    private final Clock clock;
    private final byte[] content;

    EmbeddedModules(Clock clock) {
        this.clock = clock;
        this.content = read();
    }

    /** Nobody may be told a version that goes away; so it is kept before anybody is told. */
    void keep(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew()
                .run(() -> EmbeddedModule.getEntityManager()
                        .createNativeQuery(KEEP)
                        .setParameter("version", version())
                        .setParameter("content", content)
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    /** The module of this release. */
    byte[] content() {
        return content;
    }

    /** Which version that is. */
    String version() {
        return HexFormat.of().formatHex(digest("SHA-256")).substring(0, DIGITS);
    }

    /** What a browser compares it with, as in the {@code integrity} attribute of a script. */
    String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384"));
    }

    /** The module of any version that was ever handed out. */
    Optional<byte[]> find(String version) {
        return version.equals(version())
                ? Optional.of(content)
                : EmbeddedModule.<EmbeddedModule>findByIdOptional(version).map(kept -> kept.content);
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] read() {
        try (InputStream module = Objects.requireNonNull(
                EmbeddedModules.class.getResourceAsStream(NOW), "The build has left out " + NOW)) {
            return module.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
