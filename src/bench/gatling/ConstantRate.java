import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;

/** One visitor for each question, arriving at a constant rate over shared connections. */
public class ConstantRate extends Simulation {

    /** What is sent; Gatling makes simulations itself, so it can't be handed over. */
    static volatile Load load;

    static volatile String server;

    public ConstantRate() {
        setUp(scenario("searches")
                        .feed(load)
                        .exec(http("search").get("#{path}").check(status().is(200)))
                        .exec(load::answered)
                        .injectOpen(constantUsersPerSec(load.rate()).during(load.length())))
                .protocols(
                        http.baseUrl(server).shareConnections().disableCaching().disableUrlEncoding());
    }
}
