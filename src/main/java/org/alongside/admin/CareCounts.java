package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.admin.HomePage.Waiting;
import org.alongside.curation.ClaimResource;
import org.alongside.curation.FreshnessResource;
import org.alongside.curation.ReportResource;
import org.alongside.shared.Page;

/** How much waits of what people say about entries: what is wrong, whose they are, and what nobody confirms. */
@ApplicationScoped
class CareCounts {

    private final ReportResource reports;
    private final ClaimResource claims;
    private final FreshnessResource freshness;

    CareCounts(ReportResource reports, ClaimResource claims, FreshnessResource freshness) {
        this.reports = reports;
        this.claims = claims;
        this.freshness = freshness;
    }

    /** For a curator, as far as it lies in their areas; what nobody confirms, everywhere. */
    List<Waiting> waiting() {
        long stale = FreshnessFilter.yours(
                freshness.list(null, null, 0, first(1)).getEntity().counts());
        return List.of(
                new Waiting(
                        "/admin/reports",
                        counted(reports.list("open", null, first(Page.LARGEST)).getEntity()),
                        "Reports"),
                new Waiting(
                        "/admin/claims",
                        counted(claims.list("waiting", first(Page.LARGEST)).getEntity()),
                        "Claims"),
                new Waiting(FreshnessFilter.YOURS, String.valueOf(stale), "Entries to ask about yourself"));
    }

    private static String counted(Page<?> page) {
        return page.items().size() + (page.next() == null ? "" : "+");
    }

    private static Page.Wanted first(int most) {
        Page.Wanted wanted = new Page.Wanted();
        wanted.limit = most;
        return wanted;
    }
}
