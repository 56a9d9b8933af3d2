package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.admin.HomePage.Waiting;
import org.alongside.curation.Workload;

/** How much waits of what people say about entries: what is wrong, whose they are, and what nobody confirms. */
@ApplicationScoped
class CareCounts {

    private final Workload workload;

    CareCounts(Workload workload) {
        this.workload = workload;
    }

    /** For a curator, as far as it lies in their areas. */
    List<Waiting> waiting() {
        return List.of(
                new Waiting("/admin/reports", workload.reports(), "Reports"),
                new Waiting("/admin/claims", workload.claims(), "Claims"),
                new Waiting(
                        FreshnessFilter.YOURS,
                        FreshnessFilter.yours(workload.unconfirmed()),
                        "Entries to ask about yourself"));
    }
}
