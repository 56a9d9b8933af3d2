package org.alongside.pages;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A version of the embeddable search that some page may have been told to load, and only that one. It is kept for good:
 * a page that pins a version would otherwise lose its search with the directory's next release.
 */
@Entity
@Table(name = "embedded_module")
class EmbeddedModule extends PanacheEntityBase {

    /** The first 16 hexadecimal digits of its SHA-256; those of the map's module behind {@code map-}. */
    @Id
    String version;

    /** The module as it is sent. */
    byte[] content;

    Instant keptAt;
}
