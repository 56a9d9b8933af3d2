package org.alongside.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The page between the directory and the provider. It leads on where a redirect won't do: a browser that is redirected
 * from elsewhere brings no strict cookie along, and one that has sent a form of ours is redirected to nobody else.
 */
@ApplicationScoped
class Between {

    private static final int NOT_ALLOWED = 403;

    private final FormToken form;

    Between(FormToken form) {
        this.form = form;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {

        static native TemplateInstance between(String title, String text, String on, String csrf);
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
        String page = Templates.between(title, text, on, csrf).render();
        return RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
