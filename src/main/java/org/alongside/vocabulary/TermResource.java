package org.alongside.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fixed vocabularies, each whole in one answer. */
@Labelled
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
@PermitAll
public class TermResource {

    static final String WHOLE = "The whole list, in the language asked for with Accept-Language";

    @GET
    @Path("stages")
    @Operation(
            operationId = "listStages",
            summary = "The stages of work that people can share in",
            description = "From planning a service to checking what worked.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList stages(@Context HttpHeaders headers) {
        return TermList.of(Stage.class, Language.of(headers));
    }

    @GET
    @Path("barriers")
    @Operation(
            operationId = "listBarriers",
            summary = "What gets in the way",
            description = "The barriers that a case study can say it met, and that a champion can talk about.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList barriers(@Context HttpHeaders headers) {
        return TermList.of(Barrier.class, Language.of(headers));
    }

    @GET
    @Path("supports")
    @Operation(
            operationId = "listSupports",
            summary = "What taking part comes with",
            description =
                    "Help that an organisation gives so that more people can take part, such as travel costs or Easy Read.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList supports(@Context HttpHeaders headers) {
        return TermList.of(Support.class, Language.of(headers));
    }

    @GET
    @Path("offers")
    @Operation(
            operationId = "listOffers",
            summary = "What organisations bring or look for",
            description = "One list serves both an organisation's offers and its needs.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList offers(@Context HttpHeaders headers) {
        return TermList.of(Offer.class, Language.of(headers));
    }

    @GET
    @Path("champion-offers")
    @Operation(
            operationId = "listChampionOffers",
            summary = "What champions will do",
            description = "What a person who has done this before will do for others who ask.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList championOffers(@Context HttpHeaders headers) {
        return TermList.of(ChampionOffer.class, Language.of(headers));
    }

    @GET
    @Path("formats")
    @Operation(
            operationId = "listFormats",
            summary = "How to meet a champion",
            description = "In person, online and so on.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList formats(@Context HttpHeaders headers) {
        return TermList.of(Format.class, Language.of(headers));
    }

    @GET
    @Path("kinds")
    @Operation(
            operationId = "listKinds",
            summary = "Kinds of organisation",
            description = "What an organisation is, in everyday words.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList kinds(@Context HttpHeaders headers) {
        return TermList.of(OrganisationKind.class, Language.of(headers));
    }

    @GET
    @Path("sizes")
    @Operation(
            operationId = "listSizes",
            summary = "Sizes of organisation",
            description = "Bands of yearly income in pounds. Size never changes the order of results.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList sizes(@Context HttpHeaders headers) {
        return TermList.of(Size.class, Language.of(headers));
    }

    @GET
    @Path("evidence-kinds")
    @Operation(
            operationId = "listEvidenceKinds",
            summary = "Kinds of evidence",
            description = "The forms in which proof of a piece of work can be seen.")
    @APIResponse(responseCode = "200", description = WHOLE)
    public TermList evidenceKinds(@Context HttpHeaders headers) {
        return TermList.of(EvidenceKind.class, Language.of(headers));
    }
}
