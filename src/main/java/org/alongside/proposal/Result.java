package org.alongside.proposal;

import java.util.UUID;

/**
 * What came of a proposal that was decided at once.
 *
 * @param id the entry
 * @param version the version it has now
 */
public record Result(UUID id, int version) {}
