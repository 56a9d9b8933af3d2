package org.alongside.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.champion.Consents;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.organisation.OrganisationContactDraft;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.proposal.Author;
import org.alongside.proposal.ProposalDesk;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;
import org.jboss.logging.Logger;

/**
 * A made-up directory to try things out with. It is only ever put into an empty directory, and only when the setting
 * says so, so that nobody's real one gets made-up neighbours.
 */
@ApplicationScoped
class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final Author AUTHOR = new Author("demonstration", Author.Origin.DEMONSTRATION);
    private static final Pattern AGO = Pattern.compile("-P(\\d+[YMWD])+");
    private static final String ONE_NODE_ONLY = "select 1 from pg_advisory_xact_lock(7170004)";

    private final Settings settings;
    private final ProposalDesk desk;
    private final Consents consents;
    private final Sectors sectors;
    private final ObjectMapper json;
    private final Clock clock;

    Demonstration(
            Settings settings, ProposalDesk desk, Consents consents, Sectors sectors, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.consents = consents;
        this.sectors = sectors;
        this.json = json;
        this.clock = clock;
    }

    /** Whether to show made-up entries. */
    @ConfigMapping(prefix = "alongside.demo")
    interface Settings {

        /** Loads the made-up demonstration into a directory that is empty. */
        @WithParentName
        @WithDefault("false")
        boolean wanted();
    }

    void load(@Observes StartupEvent start) {
        load(settings.wanted());
    }

    /** Loads the made-up entries if they are wanted and the directory is empty; says whether it did. */
    boolean load(boolean wanted) {
        return wanted && QuarkusTransaction.requiringNew().call(this::loadIntoEmpty);
    }

    private boolean loadIntoEmpty() {
        Organisation.getEntityManager().createNativeQuery(ONE_NODE_ONLY).getResultList();
        if (Organisation.count() > 0) {
            return false;
        }
        Map<String, UUID> ids = new HashMap<>();
        for (JsonNode entry : read("organisations")) {
            ids.put(
                    entry.get("key").asText(),
                    desk.create(draft(sourced(entry), OrganisationDraft.class), AUTHOR)
                            .id());
        }
        for (JsonNode entry : read("contacts")) {
            OrganisationContact.keep(
                    ids.get(entry.get("organisation").asText()),
                    json.convertValue(entry.get("contact"), OrganisationContactDraft.class),
                    AUTHOR.name());
        }
        JsonNode studies = read("case-studies");
        for (JsonNode entry : studies) {
            entry.get("organisations").forEach(part -> resolve((ObjectNode) part, "id", ids));
            desk.create(draft(entry, CaseStudyDraft.class), AUTHOR);
        }
        JsonNode champions = read("champions");
        for (JsonNode entry : champions) {
            resolve((ObjectNode) entry, "organisation", ids);
            desk.create(draft(entry, ChampionDraft.class), AUTHOR);
        }
        consents.takeAllForTold();
        LOG.infof(
                "Loaded the demonstration: %d made-up organisations, %d case studies, %d champions",
                ids.size(), studies.size(), champions.size());
        return true;
    }

    private JsonNode read(String file) {
        try (InputStream in = Demonstration.class.getResourceAsStream("/demonstration/" + file + ".json")) {
            return dated(json.readTree(in), LocalDate.now(clock));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Turns "-P14M" into the day fourteen months ago, so that what is fresh stays fresh. */
    private static JsonNode dated(JsonNode node, LocalDate today) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(dated(field.getValue(), today)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, dated(array.get(i), today));
            }
        } else if (node.isTextual() && AGO.matcher(node.asText()).matches()) {
            return TextNode.valueOf(today.plus(Period.parse(node.asText())).toString());
        }
        return node;
    }

    private JsonNode sourced(JsonNode entry) {
        ((ObjectNode) entry)
                .putObject("source")
                .put("name", "Demonstration")
                .put("id", entry.get("key").asText())
                .put("licence", "CC0-1.0");
        return entry;
    }

    private <T> T draft(JsonNode entry, Class<T> type) {
        ObjectNode fields = (ObjectNode) entry.deepCopy();
        fields.remove("key");
        if (fields.get("sectors") instanceof ArrayNode codes) {
            for (int i = 0; i < codes.size(); i++) {
                // The finer sectors may not be loaded
                codes.set(
                        i,
                        sectors.nearest(codes.get(i).asText()).map(Sector::code).orElseThrow());
            }
        }
        return json.convertValue(fields, type);
    }

    private static void resolve(ObjectNode entry, String field, Map<String, UUID> ids) {
        if (entry.hasNonNull(field)) {
            entry.put(field, ids.get(entry.get(field).asText()).toString());
        }
    }
}
