package org.alongside.organisation;

import static org.alongside.report.Texts.joined;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.report.Texts;
import org.alongside.report.Texts.Text;

/** The texts of an organisation's entry. */
final class OrganisationTexts {

    static final Texts<Organisation> ALL = new Texts<>(
            List.of(
                    needed("name", o -> o.name, (to, from) -> to.name = from.name),
                    text(
                            "otherNames",
                            o -> joined(o.otherNames.stream()),
                            (to, from) -> to.otherNames = from.otherNames),
                    text("summary", o -> o.summary, (to, from) -> to.summary = from.summary),
                    text("description", o -> o.description, (to, from) -> to.description = from.description),
                    text("website", o -> o.website, (to, from) -> to.website = from.website),
                    needed(
                            "willingness",
                            o -> joined(Stream.of(o.willingRole, o.willingPurpose)),
                            OrganisationTexts::speak),
                    text("claimed", o -> o.claimedScope, (to, from) -> to.claimedScope = from.claimedScope),
                    text(
                            "base",
                            o -> joined(Stream.of(o.baseLatitude, o.baseLongitude, o.baseOutcode)),
                            OrganisationTexts::settle)),
            OrganisationTexts::copy,
            OrganisationTexts::blank);

    private OrganisationTexts() {}

    private static Text<Organisation> text(
            String code, Function<Organisation, String> said, BiConsumer<Organisation, Organisation> copy) {
        return new Text<>(code, false, said, copy);
    }

    private static Text<Organisation> needed(
            String code, Function<Organisation, String> said, BiConsumer<Organisation, Organisation> copy) {
        return new Text<>(code, true, said, copy);
    }

    /** Who said that it would share power, and what for. That it did, and when, is no text. */
    private static void speak(Organisation to, Organisation from) {
        to.willingRole = to.willingOn == null ? null : from.willingRole;
        to.willingPurpose = to.willingOn == null ? null : from.willingPurpose;
    }

    /** Where it is based, closer than the area. */
    private static void settle(Organisation to, Organisation from) {
        to.baseLatitude = from.baseLatitude;
        to.baseLongitude = from.baseLongitude;
        to.baseOutcode = from.baseOutcode;
    }

    private static Organisation copy(Organisation o) {
        Organisation copy = new Organisation();
        OrganisationDraft.from(o).writeTo(copy);
        copy.id = o.id;
        copy.version = o.version;
        copy.status = o.status;
        copy.createdAt = o.createdAt;
        copy.updatedAt = o.updatedAt;
        copy.evidenced = o.evidenced;
        copy.notConfirmedSince = o.notConfirmedSince;
        copy.unlistedOn = o.unlistedOn;
        copy.mergedInto = o.mergedInto;
        copy.hidden = o.hidden;
        return copy;
    }

    private static Organisation blank(String instead) {
        Organisation blank = new Organisation();
        blank.name = instead;
        blank.otherNames = List.of();
        blank.summary = instead;
        blank.willingRole = instead;
        blank.willingPurpose = instead;
        return blank;
    }
}
