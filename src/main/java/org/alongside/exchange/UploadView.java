package org.alongside.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.organisation.OrganisationDraft;

/**
 * A file that was sent in to look at.
 *
 * @param columns its columns' names, in order
 * @param rows its first rows
 * @param words for each column, the different words in it, when there are few of them
 */
public record UploadView(
        UUID id,
        String fileName,
        String encoding,
        List<String> columns,
        List<Row> rows,
        Map<String, List<String>> words) {

    /**
     * A file that nothing was imported from yet.
     *
     * @param fileName null when it has none
     */
    public record Line(UUID id, String fileName, Instant receivedAt) {}

    /**
     * A row.
     *
     * @param number 1 for the first row below the column names
     */
    public record Row(long number, List<String> cells) {}

    /**
     * What would become of a row.
     *
     * @param draft null when it would not be taken
     * @param skipped whether the mapping says to leave it alone
     * @param findings what is wrong with it, each as the end of a sentence that starts with the field's name
     */
    public record Tried(long number, OrganisationDraft draft, boolean skipped, List<Found> findings) {}

    /**
     * Something wrong with a row.
     *
     * @param field as a path in a draft; null when it is about the whole row
     * @param value what the file says there; null when that would say too much
     */
    public record Found(String field, String message, String value) {}
}
