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
    private final LiveIndex live;

    IndexHealth(IndexFollower follower, LiveIndex live) {
        this.follower = follower;
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Search index")
                .status(follower.isWell())
                .withData("change", live.number())
                .build();
    }
}
