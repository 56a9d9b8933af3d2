package org.alongside.casestudy;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * An organisation's part in a case study, as the database joins it.
 *
 * @param organisationId the organisation
 * @param part lead, partner or funder
 */
@Embeddable
record Part(UUID organisationId, String part) {}
