package org.alongside.curation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.report.Matter;
import org.alongside.report.Report;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says is wrong with an entry, as those see it who decide.
 *
 * @param kind what kind of entry it is about
 * @param entry which one
 * @param name what that is called
 * @param field the field it is about; null when it is about all of it
 * @param text what they said; null once that has been deleted
 * @param email where they can be reached; null when they didn't say, and once that has been deleted
 * @param fromContact whether the organisation's own contact said it, through the link of a letter
 * @param hides the texts nobody else sees until it is decided
 * @param concerns the texts it is about: those it hides or, where nothing is hidden for it, those that could have been
 * @param says what those texts say
 */
@Schema(name = "Report", description = "What somebody says is wrong with an entry.")
public record ReportView(
        UUID id,
        EntityKind kind,
        UUID entry,
        @Schema(nullable = true) String name,
        Matter matter,
        @Schema(nullable = true) String field,
        @Schema(nullable = true) String text,
        @Schema(nullable = true) String email,
        boolean fromContact,
        Instant madeAt,
        List<String> hides,
        List<String> concerns,
        Map<String, String> says,
        Status status,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String reason) {

    /** Whether it has been decided, and how. */
    @Schema(name = "ReportStatus")
    public enum Status {
        open,
        upheld,
        dismissed
    }

    /**
     * What whoever reported is told.
     *
     * @param says what happens now, in plain words
     * @param hidden the texts nobody sees until somebody has looked
     */
    @Schema(name = "ReportReceipt", description = "What happens with a report.")
    public record Receipt(String says, List<String> hidden) {

        static Receipt of(ReportDesk.Received received, Language in) {
            StringBuilder says = new StringBuilder(in.pick("Thank you. ", "Diolch. "));
            if (received.waits()) {
                says.append(in.pick(
                        "So much has been hidden lately that somebody will look at it first. Until then it stays as it is.",
                        "Mae cymaint wedi'i guddio'n ddiweddar fel y bydd rhywun yn edrych arno yn gyntaf. Tan hynny mae'n"
                                + " aros fel y mae."));
            } else if (received.hidden().isEmpty()) {
                says.append(in.pick("Somebody will look at it.", "Bydd rhywun yn edrych arno."));
            } else {
                says.append(in.pick(
                        "What you reported is hidden now, and somebody will look at it.",
                        "Mae'r hyn a nodwyd gennych wedi'i guddio nawr, a bydd rhywun yn edrych arno."));
            }
            if (received.waits() && received.draft().field() == null) {
                says.append(in.pick(
                        " Say which part shows somebody, and that may be hidden at once.",
                        " Dywedwch pa ran sy'n dangos rhywun, a gellir cuddio honno ar unwaith."));
            } else if (received.hidden().contains("base")) {
                says.append(
                        in.pick(
                                " Of where it is based, the postcode and the point are hidden; the council area stays.",
                                " O ran ble mae wedi'i leoli, mae'r cod post a'r pwynt wedi'u cuddio; mae ardal y cyngor yn aros."));
            }
            return new Receipt(says.toString(), received.hidden());
        }
    }

    static ReportView from(Report report) {
        ReportedEntry entry = ReportedEntry.known(report.kind(), report.entityId);
        Map<String, String> says = new TreeMap<>(entry.texts());
        says.keySet().retainAll(report.concerns());
        return new ReportView(
                report.id,
                report.kind(),
                report.entityId,
                entry.name(),
                report.matter,
                report.field,
                report.text,
                report.email,
                report.fromContact,
                report.madeAt,
                report.hides,
                report.concerns(),
                says,
                Status.valueOf(report.status.name().toLowerCase(Locale.ROOT)),
                report.decidedBy,
                report.decidedAt,
                report.reason);
    }

    @Override
    public String toString() {
        return "ReportView[kept private]";
    }
}
