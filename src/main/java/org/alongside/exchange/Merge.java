package org.alongside.exchange;

import java.util.Set;
import org.alongside.organisation.Base;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.Source;

/**
 * Puts what a file says over what the directory has. A field no column fills stays as it is, and so does an
 * organisation's own word: a row that is silent about willingness, a claim or a confirmation takes none of them back.
 *
 * @param filled the fields the file's mapping fills
 */
record Merge(Set<String> filled) {

    OrganisationDraft over(OrganisationDraft has, OrganisationDraft says) {
        return new OrganisationDraft(
                pick("name", has.name(), says.name()),
                pick("otherNames", has.otherNames(), says.otherNames()),
                pick("summary", has.summary(), says.summary()),
                pick("description", has.description(), says.description()),
                says.willingness() == null ? has.willingness() : says.willingness(),
                pick("kind", has.kind(), says.kind()),
                pick("size", has.size(), says.size()),
                pick("orgIds", has.orgIds(), says.orgIds()),
                pick("website", has.website(), says.website()),
                pick("areasServed", has.areasServed(), says.areasServed()),
                base(
                        has.base() == null ? new Base(null, null, null, null) : has.base(),
                        says.base() == null ? new Base(null, null, null, null) : says.base()),
                pick("sectors", has.sectors(), says.sectors()),
                pick("offers", has.offers(), says.offers()),
                pick("needs", has.needs(), says.needs()),
                pick("stages", has.stages(), says.stages()),
                pick("supports", has.supports(), says.supports()),
                pick("languages", has.languages(), says.languages()),
                pick("startWithinDays", has.startWithinDays(), says.startWithinDays()),
                says.claimed() == null ? has.claimed() : says.claimed(),
                says.confirmedOn() == null ? has.confirmedOn() : says.confirmedOn(),
                source(has.source(), says.source()));
    }

    private Base base(Base has, Base says) {
        // A point is two numbers: half of it from each side would be a third place
        boolean point = filled.contains("base.lat") && filled.contains("base.lon");
        Base base = new Base(
                pick("base.area", has.area(), says.area()),
                point ? says.lat() : has.lat(),
                point ? says.lon() : has.lon(),
                pick("base.outcode", has.outcode(), says.outcode()));
        return base.equals(new Base(null, null, null, null)) ? null : base;
    }

    private Source source(Source has, Source says) {
        if (has == null || says == null) {
            return has == null ? says : has;
        }
        return new Source(
                pick("source.name", has.name(), says.name()),
                pick("source.id", has.id(), says.id()),
                pick("source.url", has.url(), says.url()),
                pick("source.licence", has.licence(), says.licence()));
    }

    private <T> T pick(String field, T has, T says) {
        return filled.contains(field) ? says : has;
    }
}
