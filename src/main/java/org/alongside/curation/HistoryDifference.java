package org.alongside.curation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is different between two versions of an entry.
 *
 * @param from the version to start from
 * @param to the version to compare it with
 * @param changes each field that is different
 */
@Schema(name = "HistoryDifference", description = "What is different between two versions of an entry.")
public record HistoryDifference(int from, int to, List<FieldDifference> changes) {}
