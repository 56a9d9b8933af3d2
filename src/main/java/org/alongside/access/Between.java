package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The page between the directory and the provider. It leads on where a redirect won't do: a browser that is redirected
 * from elsewhere brings no strict cookie along, and one that has sent a form of ours is redirected to nobody else.
 */
@ApplicationScoped
class Between {

    private static final int NOT_ALLOWED = 403;

    private final Html html;
    private final FormToken form;

    Between(Html html, FormToken form) {
        this.html = html;
        this.form = form;
    }

    /** Leads on by itself, or by a link where a browser doesn't. */
    RestResponse.ResponseBuilder<String> leadOn(String title, URI on) {
        return page(title, "", on.toString(), "");
    }

    /** Says why signing in came to nothing. */
    RestResponse<String> refused(Refusal refusal) {
        RestResponse.ResponseBuilder<String> page =
                page("You are not signed in", refusal.getMessage(), "", "").status(refusal.status());
        if (refusal.retryAfter() != null) {
            page.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
        }
        return page.build();
    }

    /** Tells somebody whom the provider knows that they may do nothing here, and lets them sign out. */
    RestResponse<String> nothingToDo(String name) {
        String text = "You are signed in as " + name + ", but none of your roles counts in this directory. Ask whoever"
                + " looks after it for one, then sign in again.";
        return page("You have no role here", text, "", form.value())
                .status(NOT_ALLOWED)
                .build();
    }

    private RestResponse.ResponseBuilder<String> page(String title, String text, String on, String csrf) {
        String page = html.page("between", Map.of("title", title, "text", text, "on", on, "csrf", csrf));
        return RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
