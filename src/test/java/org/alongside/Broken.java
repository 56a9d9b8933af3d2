package org.alongside;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails as no resource should, for the tests of what is then said. */
@Path("/broken")
public class Broken {

    static final String INSIDE = "the inside of the house";

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(INSIDE);
    }
}
