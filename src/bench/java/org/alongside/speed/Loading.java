package org.alongside.speed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.alongside.bench.MadeUpDirectory;
import org.alongside.casestudy.CaseStudy;
import org.alongside.organisation.Organisation;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes a directory into an empty database as the application would have, only faster: an import takes half an hour for
 * a million rows. The log of changes stays empty, as the index is built from the tables.
 */
final class Loading {

    private static final String ORGANISATIONS = "copy organisation (id, version, status, created_at, updated_at, name,"
            + " other_names, summary, description, willing_role, willing_on, willing_purpose, kind, size, org_ids,"
            + " areas_served, base_area, sectors, offers, needs, stages, supports, languages, claimed_rung, claimed_on,"
            + " evidenced_rung, evidenced_by, evidenced_until, evidenced_reason, source_name, source_id)"
            + " from stdin (format csv)";
    private static final String STUDIES = "copy case_study (id, version, status, created_at, updated_at, title,"
            + " summary, organisations, areas, sectors, stages, rung, barriers, supports, evidence, written_with,"
            + " ongoing) from stdin (format csv)";
    private static final String PARTS = """
            insert into case_study_organisation (case_study_id, organisation_id, part)
            select id, (organisations -> 0 ->> 'id')::uuid, 'lead' from case_study
            """;

    /** What a trigger does for each organisation, for all of them at once. */
    private static final String NAMES = """
            insert into organisation_name (organisation_id, key, areas)
            select id, name_key(name), array_remove(areas_served || base_area, null) from organisation
            """;

    private static final String INDEXES_OF_NAMES = """
            select indexname, indexdef from pg_indexes
             where tablename = 'organisation_name' and indexname <> 'organisation_name_pk'
            """;

    private final DataSource database;

    Loading(DataSource database) {
        this.database = database;
    }

    /** Makes the tables. */
    void prepare() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    /**
     * Writes organisations and their case studies.
     *
     * @param words learns from what is written
     */
    void write(MadeUpDirectory directory, int organisations, WordsThereAre words) throws SQLException {
        run("alter table organisation disable trigger organisation_is_named");
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            CopyIn entries = copy(one, ORGANISATIONS);
            CopyIn studies = copy(other, STUDIES);
            for (int i = 0; i < organisations; i++) {
                MadeUpDirectory.Entry entry = directory.next();
                words.learn(entry.organisation());
                send(entries, row(entry.organisation()));
                for (CaseStudy study : entry.studies()) {
                    send(studies, row(study, entry.organisation()));
                }
            }
            entries.endCopy();
            studies.endCopy();
        }
        run(PARTS, "alter table organisation enable trigger organisation_is_named");
        name();
        run("vacuum analyze");
    }

    /** An index that grows by a name at a time takes many times as long as one built of all of them. */
    private void name() throws SQLException {
        List<String> again = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet indexes = statement.executeQuery(INDEXES_OF_NAMES)) {
            while (indexes.next()) {
                run("drop index " + indexes.getString("indexname"));
                again.add(indexes.getString("indexdef"));
            }
        }
        run(NAMES);
        run(again.toArray(String[]::new));
    }

    /** Runs statements one after the other. */
    void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static CopyIn copy(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void send(CopyIn copy, String row) throws SQLException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static String row(Organisation o) {
        return new Row()
                .add(o.id, o.version, o.status, o.createdAt, o.updatedAt, o.name, o.otherNames)
                .add(o.summary, o.description, o.willingRole, o.willingOn, o.willingPurpose, o.kind, o.size, o.orgIds)
                .add(o.areasServed, o.baseArea, o.sectors, o.offers, o.needs, o.stages, o.supports, o.languages)
                .add(o.claimedRung, o.claimedOn, o.evidenced.rung(), o.evidenced.by(), o.evidenced.until())
                .add(o.evidenced.reason(), o.sourceName, o.sourceId)
                .end();
    }

    private static String row(CaseStudy study, Organisation o) {
        String involved = String.format(Locale.ROOT, "[{\"id\": \"%s\", \"part\": \"lead\"}]", o.id);
        List<String> none = List.of();
        return new Row()
                .add(study.id, 1, CaseStudy.Status.PUBLISHED, study.createdAt, study.createdAt, study.title)
                .add(study.summary, involved, none, none, none, study.rung, "[]", none, "[]")
                .add("{\"answer\": \"unknown\"}", true)
                .end();
    }

    /** A row of a CSV file as PostgreSQL reads it: what is missing is empty, and text is always quoted. */
    private static final class Row {

        private final StringBuilder text = new StringBuilder();

        Row add(Object... values) {
            for (Object value : values) {
                text.append(text.isEmpty() ? "" : ",").append(value == null ? "" : quoted(value));
            }
            return this;
        }

        String end() {
            return text.append('\n').toString();
        }

        private static String quoted(Object value) {
            // Lists hold codes, which need no quotes of their own
            String plain = value instanceof List<?> list
                    ? "{" + String.join(",", list.stream().map(Object::toString).toList()) + "}"
                    : value.toString();
            return '"' + plain.replace("\"", "\"\"") + '"';
        }
    }
}
