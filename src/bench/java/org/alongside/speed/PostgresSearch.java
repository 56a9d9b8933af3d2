package org.alongside.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * The questions of the mix in PostgreSQL's full text search, each in one statement that answers with a page as JSON, how
 * many there are in all and, where asked, three facets.
 */
final class PostgresSearch implements AutoCloseable {

    private static final String PAGE = """
            select (select count(*) from found),
                   (select json_agg(item order by score desc, id)
                      from (select found.score, o.id, o.name, o.summary, o.description, o.kind, o.size, o.areas_served,
                                   o.base_area, o.sectors, o.offers, o.needs, o.supports, o.languages, o.claimed_rung,
                                   o.claimed_on, o.evidenced_rung, o.evidenced_until, o.willing_on, o.website
                              from (select id, score from found order by score desc, id limit 20 offset ?) found
                              join organisation o using (id)) item)
            """;

    private static final String FACETS = """
                   , (select json_object_agg(code, entries)
                        from (select code, count(*) as entries from found, unnest(serves_wide) code group by code) c),
                     (select json_object_agg(code, entries)
                        from (select code, count(*) as entries from found, unnest(sectors) code group by code) c),
                     (select json_object_agg(rung, entries)
                        from (select rung, count(*) as entries from found where rung > 0 group by rung) c)
            """;

    private static final String TEXT = """
            with found as materialized (
                select p.id, ts_rank(p.words, query) as score
                  from bench_partner p, websearch_to_tsquery('english', ?) query
                 where p.words @@ query and p.willing)
            """ + PAGE;

    private static final String COUNTED = """
            with found as materialized (
                select p.id, ts_rank(p.words, query) as score, p.serves_wide, p.sectors, p.rung
                  from bench_partner p, websearch_to_tsquery('english', ?) query
                 where p.words @@ query and p.willing)
            """ + PAGE + FACETS;

    private static final String SLIP = """
            with meant as materialized (
                select plainto_tsquery('english', word) as query
                  from bench_word where word % ? order by similarity(word, ?) desc, entries desc limit 1),
            found as materialized (
                select p.id, ts_rank(p.words, query) as score
                  from meant join bench_partner p on p.words @@ query and p.willing)
            """ + PAGE;

    private static final String NEAR = """
            with found as materialized (
                select p.id, ts_rank(p.words, query) as score
                  from bench_partner p, websearch_to_tsquery('english', ?) query
                 where p.words @@ query and p.willing and p.place <@ box(point(?, ?), point(?, ?))
                   and 12742 * asin(sqrt(sin(radians(p.place[1] - ?) / 2) ^ 2
                       + cos(radians(p.place[1])) * cos(radians(?)) * sin(radians(p.place[0] - ?) / 2) ^ 2)) <= ?)
            """ + PAGE;

    private static final String FILTER = """
            with found as materialized (
                select id, hashint8extended(turn, ?) as score from bench_partner p where p.willing
            """;

    private static final String REGION = FILTER + " and p.serves @> array[?::text])" + PAGE;
    private static final String NARROW =
            FILTER + " and p.serves @> array[?::text] and p.sectors @> array[?::text] and p.rung >= ?)" + PAGE;
    private static final String BROWSE = FILTER + ")" + PAGE;

    private static final String SUGGEST = """
            select text, value from (
                select name as text, code as value, 0 as last from area where name ilike ? || '%'
                union all
                select label, code, 0 from sector where label ilike ? || '%'
                union all
                (select o.name, o.id::text, 1
                   from bench_partner p join organisation o using (id)
                  where p.names @@ to_tsquery('simple', ? || ':*') and p.willing
                  order by p.turn limit 8)) found
             order by last, length(text) limit 8
            """;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final DataSource database;
    private final boolean allWords;
    private final ConcurrentLinkedQueue<Connection> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> own = ThreadLocal.withInitial(this::connect);

    /** @param allWords whether all words must be there; the application also finds who has some of them */
    PostgresSearch(DataSource database, boolean allWords) {
        this.database = database;
        this.allWords = allWords;
    }

    /** Asks and reads the whole answer, a column a line. */
    String ask(Asked question) throws SQLException {
        Map<String, String> sent = question.sent();
        String q = sent.get("q");
        return switch (question.kind()) {
            case COMMON, RARE, PHRASE -> read(TEXT, q, 0);
            case UNCOUNTED -> read(TEXT, loose(q), 0);
            case PAGE_5 -> read(TEXT, q, 80);
            case COUNTED -> read(COUNTED, loose(q), 0);
            case SLIP -> read(SLIP, q, q, 0);
            case REGION -> read(REGION, 1L, sent.get("region"), 0);
            case NARROW ->
                read(NARROW, 1L, sent.get("region"), sent.get("sector"), Integer.valueOf(sent.get("maturity")), 0);
            case NEAR -> near(q, sent.get("near").split(","), Double.parseDouble(sent.get("within")));
            case BROWSE -> read(BROWSE, Long.valueOf(sent.get("seed")), 0);
            case SUGGEST -> read(SUGGEST, q, q, q);
        };
    }

    private String loose(String words) {
        return allWords ? words : words.replace(" ", " or ");
    }

    private String near(String q, String[] middle, double within) throws SQLException {
        double lat = Double.parseDouble(middle[0]);
        double lon = Double.parseDouble(middle[1]);
        double up = within / KILOMETRES_A_DEGREE;
        double aside = up / Math.cos(Math.toRadians(lat));
        return read(NEAR, q, lon - aside, lat - up, lon + aside, lat + up, lat, lat, lon, within, 0);
    }

    private String read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = own.get().prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                StringBuilder answer = new StringBuilder();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        answer.append(rows.getString(column)).append('\n');
                    }
                }
                return answer.toString();
            }
        }
    }

    private Connection connect() {
        try {
            Connection connection = database.getConnection();
            all.add(connection);
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : List.copyOf(all)) {
            connection.close();
        }
    }
}
