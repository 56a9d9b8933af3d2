package org.alongside.admin;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alongside.access.FormToken;

/** What is around every page: who looks at it, where else they may go, and what was just done. */
@Named("frame")
@RequestScoped
class Frame {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final SecurityIdentity caller;
    private final FormToken token;
    private final RoutingContext exchange;

    Frame(SecurityIdentity caller, FormToken token, RoutingContext exchange) {
        this.caller = caller;
        this.token = token;
        this.exchange = exchange;
    }

    public String name() {
        return caller.getPrincipal().getName();
    }

    /** What every form carries. */
    public String csrf() {
        return token.value();
    }

    public List<Section.View> sections() {
        return Section.of(caller, exchange.normalizedPath());
    }

    /** Where whoever looks finds the entries they may open. */
    public Section entries() {
        return Section.entriesFor(caller);
    }

    /** A moment as people here say it. */
    public String when(Instant moment) {
        return WHEN.format(moment.atZone(HERE));
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(HERE));
    }

    /** A day as people here say it. */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** What was just done; null when nothing was. */
    public Said said() {
        return Reply.said(exchange);
    }
}
