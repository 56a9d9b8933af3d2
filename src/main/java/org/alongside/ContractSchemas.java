package org.alongside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.ChampionOffer;
import org.alongside.vocabulary.EvidenceKind;
import org.alongside.vocabulary.Format;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Completes the schemas of the contract with what the generator does not see: which codes a field takes, that a view
 * always has all its fields, and that a field which needn't be sent may also be sent as null.
 */
class ContractSchemas {

    /** Parts of entries: read as they were written, so what is optional in one direction is optional in both. */
    private static final Set<String> WRITTEN = Set.of(
            "AccountDraft",
            "AnswerDraft",
            "Base",
            "BulkDecisionDraft",
            "BulkDecisionItem",
            "CaseStudyDraft",
            "ChampionDraft",
            "Claim",
            "ConfirmationDraft",
            "Consent",
            "Contact",
            "ContributorDraft",
            "Corroboration",
            "DecisionDraft",
            "DuplicateDraft",
            "EntryClaimDecisionDraft",
            "EntryClaimDraft",
            "ErasureDraft",
            "Evidence",
            "FreshnessAnswerDraft",
            "ImportMapping",
            "IntroductionAnswerDraft",
            "IntroductionDraft",
            "IntroductionFrom",
            "IntroductionTo",
            "Involved",
            "KeyDraft",
            "KeyFilter",
            "LookalikeDraft",
            "LookedAtAgain",
            "MergeDraft",
            "Met",
            "OrganisationContactDraft",
            "OrganisationDraft",
            "Participants",
            "PasswordDraft",
            "PersonDraft",
            "ProposalDraft",
            "ReportDecisionDraft",
            "ReportDecisionItem",
            "ReportDecisionsDraft",
            "ReportDraft",
            "RestorationDraft",
            "Rule",
            "Sharing",
            "Skip",
            "Source",
            "StopDraft",
            "TokenDraft",
            "VisitorAnswerDraft",
            "Willingness",
            "WrittenWith");

    /** What an answer leaves out when there is none of it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "Problem.conflict",
            "Problem.errors",
            "AreaList.next",
            "Change.replacedBy",
            "DecisionOutcome.detail",
            "FieldError.value",
            "FreshnessBoard.next",
            "HistoryEntry.by",
            "HistoryEntry.decidedBy",
            "HistoryEntry.proposal",
            "Letter.text",
            "Proposal.review",
            "SearchResult.facets",
            "SearchResult.suggestion",
            "SearchItem.distanceKm",
            "SearchItem.highlights",
            "SearchItem.point",
            "SearchPoint.label",
            "Suggestion.value",
            "SuggestedChange.value",
            "Suggestion.q",
            "Completion.url",
            "Understood.q",
            "Understood.region",
            "Understood.regionMode",
            "Understood.near",
            "Understood.sector",
            "Understood.maturity",
            "Understood.offers",
            "Understood.needs",
            "Understood.supports",
            "Understood.type",
            "Understood.size",
            "Understood.prefer");

    private static final Map<String, Class<? extends Term>> VOCABULARIES = Map.ofEntries(
            Map.entry("Organisation.kind", OrganisationKind.class),
            Map.entry("Organisation.size", Size.class),
            Map.entry("Organisation.offers", Offer.class),
            Map.entry("Organisation.needs", Offer.class),
            Map.entry("Organisation.stages", Stage.class),
            Map.entry("Organisation.supports", Support.class),
            Map.entry("CaseStudy.stages", Stage.class),
            Map.entry("CaseStudy.supports", Support.class),
            Map.entry("Champion.offers", ChampionOffer.class),
            Map.entry("Champion.barriers", Barrier.class),
            Map.entry("Champion.formats", Format.class),
            Map.entry("Partner.kind", OrganisationKind.class),
            Map.entry("Partner.size", Size.class),
            Map.entry("Partner.offers", Offer.class),
            Map.entry("Partner.needs", Offer.class),
            Map.entry("Partner.supports", Support.class),
            Map.entry("Met.code", Barrier.class),
            Map.entry("Evidence.kind", EvidenceKind.class));

    private final Components components;

    ContractSchemas(Components components) {
        this.components = components;
    }

    void complete() {
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.forEach(this::complete);
        VOCABULARIES.values().forEach(vocabulary -> schemas.put(vocabulary.getSimpleName(), codes(vocabulary)));
        List.of("JsonNode", "JsonNodeType").forEach(schemas::remove);
        components.setSchemas(schemas);
    }

    /** The generator copies patterns as they are; ours mean the whole text, and those of JSON Schema any part of it. */
    static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals("\\S")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private void complete(String name, Schema schema) {
        anchor(schema);
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        if (name.equals("OrganisationDraft")) {
            // Only a row of an import may come without, and that is not written as a draft
            required.add("summary");
        }
        Map<String, Schema> properties = new java.util.LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((field, property) -> {
            anchor(property);
            Class<? extends Term> vocabulary = VOCABULARIES.get(name.replace("Draft", "") + "." + field);
            boolean mayBeNull = isNullable(property) || WRITTEN.contains(name) && !required.contains(field);
            Schema typed = isAnyDraft(property) ? anyDraft() : property;
            typed = vocabulary == null ? typed : coded(typed, vocabulary);
            if (field.equals("rung") && property.getRef() == null) {
                typed.minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(7));
            }
            return mayBeNull ? nullable(typed) : typed;
        });
        if (!WRITTEN.contains(name)) {
            required.clear();
            properties.keySet().stream()
                    .filter(field -> isAlwaysThere(name, field))
                    .forEach(required::add);
        }
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isAlwaysThere(String name, String field) {
        boolean lastPageHasNone = field.equals("next") && (name.startsWith("Page") || name.equals("SearchResult"));
        return !lastPageHasNone && !LEFT_OUT.contains(name + "." + field);
    }

    /** What is read as JSON first, for its kind is said beside it. */
    private static boolean isAnyDraft(Schema property) {
        return property.getRef() != null && property.getRef().endsWith("/JsonNode");
    }

    private static Schema anyDraft() {
        Schema any = OASFactory.createSchema();
        List.of("OrganisationDraft", "CaseStudyDraft", "ChampionDraft")
                .forEach(draft -> any.addAnyOf(OASFactory.createSchema().ref(draft)));
        return any.addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Schema coded(Schema property, Class<? extends Term> vocabulary) {
        Schema code = OASFactory.createSchema().ref(vocabulary.getSimpleName());
        if (property.getType() != null && property.getType().contains(SchemaType.ARRAY)) {
            property.setItems(code);
            return property;
        }
        return code;
    }

    private static boolean isNullable(Schema property) {
        return property.getType() != null && property.getType().contains(SchemaType.NULL)
                || property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(ContractSchemas::isNullable);
    }

    private static Schema nullable(Schema property) {
        if (isNullable(property)) {
            return property;
        }
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        return property.addType(SchemaType.NULL);
    }

    private static Schema codes(Class<? extends Term> vocabulary) {
        List<Object> codes =
                Stream.of(vocabulary.getEnumConstants()).<Object>map(Term::code).toList();
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("A code; its label is in the vocabulary.")
                .enumeration(codes);
    }
}
