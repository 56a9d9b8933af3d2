package org.alongside.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;

/**
 * Entries of all kinds as they are, and their states as JSON: always in the same order and form, with current codes of
 * areas, so that two can be compared; and never with how to reach anybody.
 */
@ApplicationScoped
public class Entries {

    private static final List<String> PRIVATE = List.of("contact", "consent");

    private final ObjectMapper json;
    private final Areas areas;

    Entries(ObjectMapper json, Areas areas) {
        this.json = json;
        this.areas = areas;
    }

    /**
     * An entry as it is.
     *
     * @param version the version it has
     * @param isPublic whether everybody may see it
     * @param state the state it is in, or was in when it was taken down
     */
    public record Entry(int version, boolean isPublic, JsonNode state) {

        /**
         * The version somebody means: the one they name or, where they name none, the one it has.
         *
         * @param field what they named it in
         * @throws Refusal (400) when it never had that one
         */
        int versionMeant(String field, Integer named) {
            if (named != null && (named < 1 || named > version)) {
                throw Refusal.badParameter(field, "is not a version of it", named.toString());
            }
            return named == null ? version : named;
        }
    }

    /** The entry with an id; empty when there is none. */
    @Transactional
    public Optional<Entry> find(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION ->
                Organisation.<Organisation>findByIdOptional(id)
                        .map(found -> new Entry(found.version, found.isListed(), state(OrganisationDraft.from(found))));
            case CASE_STUDY ->
                CaseStudy.<CaseStudy>findByIdOptional(id)
                        .map(found -> new Entry(found.version, found.isPublished(), state(CaseStudyDraft.from(found))));
            case CHAMPION ->
                Champion.<Champion>findByIdOptional(id)
                        .map(found -> new Entry(found.version, found.isVisible(), state(ChampionDraft.from(found))));
        };
    }

    /**
     * The state of an entry as everybody may see it: what is hidden of it says nothing.
     *
     * @throws Refusal (404) when there is none
     */
    @Transactional
    public JsonNode shown(EntityKind kind, UUID id) {
        Optional<Object> shown =
                switch (kind) {
                    case ORGANISATION ->
                        Organisation.<Organisation>findByIdOptional(id)
                                .map(found -> OrganisationDraft.from(found.shown(null)));
                    case CASE_STUDY ->
                        CaseStudy.<CaseStudy>findByIdOptional(id).map(found -> CaseStudyDraft.from(found.shown(null)));
                    case CHAMPION ->
                        Champion.<Champion>findByIdOptional(id).map(found -> ChampionDraft.from(found.shown(null)));
                };
        return shown.map(this::state).orElseThrow(() -> Refusal.notFound(kind.words(), id.toString()));
    }

    /**
     * The entry with an id.
     *
     * @throws Refusal (404) when there is none
     */
    public Entry known(EntityKind kind, UUID id) {
        return find(kind, id).orElseThrow(() -> Refusal.notFound(kind.words(), id.toString()));
    }

    /**
     * The entry with an id, if everybody may see it.
     *
     * @throws Refusal 404 when there is none, 409 when it has been merged into another, 410 when it has been taken down
     */
    @Transactional
    public Entry listed(EntityKind kind, UUID id) {
        switch (kind) {
            case ORGANISATION -> {
                UUID today = Organisation.today(id);
                if (!today.equals(id)) {
                    throw Refusal.conflict(
                            "This organisation has become part of " + today + ". Propose it for that one.");
                }
                Organisation.listed(id.toString());
            }
            case CASE_STUDY -> CaseStudy.published(id);
            case CHAMPION -> Champion.visible(id);
        }
        return known(kind, id);
    }

    /** The state a draft stands for. */
    public ObjectNode state(Object draft) {
        try {
            Object shown = draft instanceof ChampionDraft champion ? champion.withoutContact() : draft;
            // Through text, so that what was read from the database and what was just made have the same numbers
            ObjectNode state = (ObjectNode) json.readTree(json.writeValueAsBytes(shown));
            state.remove(PRIVATE);
            StateAreas.keepUp(state, areas);
            return state;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The draft that somebody wrote as JSON.
     *
     * @throws JsonProcessingException when it can't be read as one
     */
    public Object read(EntityKind kind, JsonNode state) throws JsonProcessingException {
        return json.treeToValue(state, type(kind));
    }

    /** The draft that a kept state stands for; a field that there is no longer is left out. */
    Object draft(EntityKind kind, JsonNode kept) {
        try {
            return json.readerFor(type(kind))
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(kept);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A state that was kept can't be read", unreadable);
        }
    }

    /** A kept state in the form that others are compared in; null for null. */
    JsonNode comparable(EntityKind kind, JsonNode kept) {
        return kept == null ? null : state(draft(kind, kept));
    }

    /** What an entry in some state is called; null for a state that says nothing. */
    public static String name(JsonNode state) {
        for (String field : List.of("name", "title", "displayName")) {
            if (state != null && state.path(field).isTextual()) {
                return state.path(field).asText();
            }
        }
        return null;
    }

    private static Class<?> type(EntityKind kind) {
        return switch (kind) {
            case ORGANISATION -> OrganisationDraft.class;
            case CASE_STUDY -> CaseStudyDraft.class;
            case CHAMPION -> ChampionDraft.class;
        };
    }
}
