package org.alongside.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.alongside.vocabulary.LanguageTag;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrgId;
import org.alongside.vocabulary.OrgIds;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.SectorCode;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.TermCode;

/**
 * The full state somebody proposes for an organisation's entry. What the directory works out itself (id, version,
 * evidenced rung) may be sent back as read and is ignored; any other unknown field is an error, so that a slip of
 * spelling is never silently dropped.
 *
 * @param name the name it goes by
 * @param otherNames former names, short names, names in other languages
 * @param summary what it does in plain words, up to 300 characters; required of people, not of imported rows
 * @param description more about it
 * @param willingness its own statement that it would share power; null when it hasn't made one
 * @param kind a code of the kinds vocabulary
 * @param size a code of the sizes vocabulary; null when unstated
 * @param orgIds identifiers such as {@code GB-CHC-1234567} (org-id.guide); unregistered groups need none
 * @param website its address on the web
 * @param areasServed ONS codes of where it works
 * @param base where it is based
 * @param sectors UK-CAT codes
 * @param offers what it would bring to working together
 * @param needs what it looks for in others
 * @param stages the stages of work it wants to share
 * @param supports what taking part comes with
 * @param languages languages it works in, as BCP 47 tags
 * @param startWithinDays how many days' notice it needs to start; null when unstated
 * @param claimed the rung it says it stands on
 * @param confirmedOn when somebody last confirmed the entry
 * @param source where the entry comes from
 */
@JsonIgnoreProperties({
    "id",
    "version",
    "willing",
    "evidenced",
    "notConfirmedSince",
    "unlistedOn",
    "hidden",
    "createdAt",
    "updatedAt"
})
public record OrganisationDraft(
        @NotBlank(message = "is needed") @Size(max = 200, message = "may have 200 characters")
        String name,

        @Size(max = 20, message = "may have 20 entries")
        List<@Size(max = 200, message = "may have 200 characters") String> otherNames,

        @Size(max = 300, message = "may have 300 characters")
        String summary,

        @Size(max = 10_000, message = "may have 10,000 characters")
        String description,

        @Valid Willingness willingness,

        @NotBlank(message = "is needed") @TermCode(OrganisationKind.class)
        String kind,

        @TermCode(org.alongside.vocabulary.Size.class) String size,
        @Size(max = 20, message = "may have 20 entries") List<@OrgId String> orgIds,

        @Size(max = 500, message = "may have 500 characters")
        @Pattern(
                regexp = "https?://[^\\s<>\"]+\\.[^\\s<>\"]+",
                message = "is an address that starts with https:// or http://")
        String website,

        @Size(max = 100, message = "may have 100 entries") List<@AreaCode String> areasServed,
        @Valid Base base,
        @Size(max = 30, message = "may have 30 entries") List<@SectorCode String> sectors,
        List<@TermCode(Offer.class) String> offers,
        List<@TermCode(Offer.class) String> needs,
        List<@TermCode(Stage.class) String> stages,
        List<@TermCode(Support.class) String> supports,
        @Size(max = 30, message = "may have 30 entries") List<@LanguageTag String> languages,

        @Min(value = 0, message = "is 0 or more") @Max(value = 365, message = "is 365 or less")
        Integer startWithinDays,

        @Valid Claim claimed,
        @PastOrPresent(message = "is not in the future") LocalDate confirmedOn,
        @Valid Source source) {

    public OrganisationDraft {
        name = Text.clean(name);
        otherNames = Text.clean(otherNames);
        summary = Text.clean(summary);
        description = Text.clean(description);
        kind = Text.clean(kind);
        size = Text.clean(size);
        orgIds = Text.clean(orgIds).stream().map(OrgIds::canonical).distinct().toList();
        website = Text.clean(website);
        areasServed = Text.clean(areasServed);
        sectors = Text.clean(sectors);
        offers = Text.clean(offers);
        needs = Text.clean(needs);
        stages = Text.clean(stages);
        supports = Text.clean(supports);
        languages = Text.clean(languages);
    }

    /** The state an entry is in, as it would be proposed. */
    public static OrganisationDraft from(Organisation o) {
        return new OrganisationDraft(
                o.name,
                o.otherNames,
                o.summary,
                o.description,
                o.willingOn == null ? null : new Willingness(o.willingRole, o.willingOn, o.willingPurpose),
                o.kind,
                o.size,
                o.orgIds,
                o.website,
                o.areasServed,
                o.baseArea == null && o.baseLatitude == null && o.baseOutcode == null
                        ? null
                        : new Base(o.baseArea, o.baseLatitude, o.baseLongitude, o.baseOutcode),
                o.sectors,
                o.offers,
                o.needs,
                o.stages,
                o.supports,
                o.languages,
                o.startWithinDays,
                o.claimedRung == null ? null : new Claim(o.claimedRung, o.claimedOn, o.claimedScope),
                o.confirmedOn,
                o.sourceName == null ? null : new Source(o.sourceName, o.sourceId, o.sourceUrl, o.sourceLicence));
    }

    /** The same state, confirmed on a day. */
    public OrganisationDraft confirmed(LocalDate on) {
        return new OrganisationDraft(
                name,
                otherNames,
                summary,
                description,
                willingness,
                kind,
                size,
                orgIds,
                website,
                areasServed,
                base,
                sectors,
                offers,
                needs,
                stages,
                supports,
                languages,
                startWithinDays,
                claimed,
                on,
                source);
    }

    void writeTo(Organisation o) {
        o.name = name;
        o.otherNames = otherNames;
        o.summary = summary;
        o.description = description;
        o.willingRole = willingness == null ? null : willingness.statedByRole();
        o.willingOn = willingness == null ? null : willingness.statedOn();
        o.willingPurpose = willingness == null ? null : willingness.purpose();
        o.kind = kind;
        o.size = size;
        o.orgIds = orgIds;
        o.website = website;
        o.areasServed = areasServed;
        o.baseArea = base == null ? null : base.area();
        o.baseLatitude = base == null ? null : base.lat();
        o.baseLongitude = base == null ? null : base.lon();
        o.baseOutcode = base == null ? null : base.outcode();
        o.sectors = sectors;
        o.offers = offers;
        o.needs = needs;
        o.stages = stages;
        o.supports = supports;
        o.languages = languages;
        o.startWithinDays = startWithinDays;
        o.claimedRung = claimed == null ? null : claimed.rung();
        o.claimedOn = claimed == null ? null : claimed.statedOn();
        o.claimedScope = claimed == null ? null : claimed.scope();
        o.confirmedOn = confirmedOn;
        o.sourceName = source == null ? null : source.name();
        o.sourceId = source == null ? null : source.id();
        o.sourceUrl = source == null ? null : source.url();
        o.sourceLicence = source == null ? null : source.licence();
    }
}
