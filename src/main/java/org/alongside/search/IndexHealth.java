package org.alongside.search;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether search can answer. Wellness rather than readiness: while the index is built everything else works, and a
 * balancer that took the node away would take that away too.
 */
@Wellness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final IndexFollower follower;

    IndexHealth(IndexFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Search index")
                .status(follower.isReady())
                .withData("change", follower.number())
                .build();
    }
}
