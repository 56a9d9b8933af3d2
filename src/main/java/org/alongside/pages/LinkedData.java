package org.alongside.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.organisation.OrganisationView;

/** What pages say in the terms of schema.org, for machines that read them. */
final class LinkedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Kinds that are part of a government or out to make money are no NGOs. */
    private static final Set<String> NO_NGOS = Set.of("council", "nhs", "university", "company");

    private LinkedData() {}

    static String of(OrganisationView o, Profile profile, Visit v) {
        Map<String, Object> said = thing(NO_NGOS.contains(o.kind()) ? "Organization" : "NGO", v);
        said.put("name", o.name());
        put(said, "alternateName", o.otherNames());
        put(said, "description", o.summary());
        put(said, "url", o.website());
        put(said, "areaServed", texts(profile.areas()));
        put(said, "knowsAbout", texts(profile.sectors()));
        put(
                said,
                "identifier",
                o.orgIds().stream()
                        .map(id -> Map.of("@type", "PropertyValue", "propertyID", "org-id", "value", id))
                        .toList());
        return safe(said);
    }

    static String of(CaseStudyView study, List<Studies.Part> parts, Visit v) {
        Map<String, Object> said = thing("Article", v);
        said.put("headline", study.title());
        put(said, "description", study.summary());
        said.put(
                "datePublished",
                study.createdAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        said.put(
                "dateModified",
                study.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        put(
                said,
                "author",
                parts.stream()
                        .map(part -> Map.of("@type", "Organization", "name", part.name(), "url", v.full(part.path())))
                        .toList());
        return safe(said);
    }

    private static Map<String, Object> thing(String type, Visit v) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        thing.put("@id", v.canonicalEnglish());
        thing.put("mainEntityOfPage", v.canonical());
        return thing;
    }

    private static List<String> texts(List<Labels.Label> labels) {
        return labels.stream().map(Labels.Label::text).toList();
    }

    private static void put(Map<String, Object> said, String name, Object value) {
        boolean nothing = value == null || value instanceof List<?> list && list.isEmpty();
        if (!nothing) {
            said.put(name, value);
        }
    }

    /** As JSON without what could end the element it stands in; all of these can only be inside texts. */
    private static String safe(Map<String, Object> said) {
        try {
            return JSON.writeValueAsString(said)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
