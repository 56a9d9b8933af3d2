package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alongside.shared.Ids;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Postcodes;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;

/**
 * What the index is to be built from, beside the entries: the areas, sectors and postcodes there are, and somebody's order to
 * build it anew.
 */
@ApplicationScoped
class IndexOrder {

    private static final String GIVE = """
            insert into index_order (id) values (?)
            on conflict (only_one) do update set id = excluded.id
            """;
    private static final String LAST = "select id from index_order";

    private final DataSource dataSource;
    private final Areas areas;
    private final Postcodes postcodes;
    private final Sectors sectors;
    private final Ids ids;
    private volatile Tree tree = new Tree(List.of());
    private UUID places;

    IndexOrder(DataSource dataSource, Areas areas, Postcodes postcodes, Sectors sectors, Ids ids) {
        this.dataSource = dataSource;
        this.areas = areas;
        this.postcodes = postcodes;
        this.sectors = sectors;
        this.ids = ids;
    }

    /**
     * Sectors as they were.
     *
     * @param edition tells them from any others
     */
    private record Tree(List<Sector> sectors, UUID edition) {

        Tree(List<Sector> sectors) {
            this(sectors, nameOf(sectors.toString()));
        }
    }

    private static UUID nameOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Areas change only when the application does. */
    private synchronized UUID places() {
        if (places == null) {
            places = nameOf(areas.all().stream()
                    .map(area -> area + " " + new TreeSet<>(areas.overlapping(area.code())))
                    .collect(Collectors.joining("\n")));
        }
        return places;
    }

    /** Orders a new index, on every node that keeps one. */
    void give() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GIVE)) {
            statement.setObject(1, ids.next());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The index cannot be ordered", failure);
        }
    }

    /** Another one whenever an index built before is no longer what is wanted. */
    UUID edition() {
        List<Sector> now = sectors.all();
        if (!now.equals(tree.sectors)) {
            tree = new Tree(now);
        }
        return nameOf(postcodes.edition() + " " + places() + " " + tree.edition + " " + last());
    }

    private UUID last() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException("The order of the index cannot be read", failure);
        }
    }
}
