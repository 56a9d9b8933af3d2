package org.alongside.exchange;

import java.util.List;
import java.util.Locale;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What is sent to start an import. */
public class ImportForm {

    @RestForm
    @Schema(
            description =
                    "The CSV file, up to 100 MB. Its first row names the columns. Postcodes may also come as a ZIP.",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            format = "binary",
            required = true)
    FileUpload file;

    @RestForm
    @Schema(
            description = "How the file's columns become fields, as JSON (see `ImportMapping`). Not needed for a file"
                    + " whose columns are named as in the template.",
            maxLength = 200_000,
            example = "{\"fields\": {\"name\": {\"column\": \"org_name\"}, \"kind\": {\"value\": \"charity\"}}}")
    String mapping;

    @RestForm
    @Schema(description = "Whether to do everything but write.", defaultValue = "false", implementation = Boolean.class)
    String dryRun;

    @RestForm
    @Schema(
            description = "What the rows are. Postcodes come as Code-Point Open (the ZIP or its CSV files) or as the"
                    + " ONS Postcode Directory, need no mapping, and take the place of those loaded before.",
            defaultValue = "organisations",
            enumeration = {"organisations", "sectors", "postcodes"})
    String kind;

    @RestForm
    @Schema(
            description = "How the file is encoded. `auto` takes what isn't UTF-8 for Windows-1252.",
            defaultValue = "auto",
            enumeration = {"auto", "utf-8", "windows-1252"})
    String encoding;

    /** Yes or no, as a form says it. */
    private enum Answer {
        TRUE,
        FALSE
    }

    /**
     * What the rows are.
     *
     * @throws Refusal (422) when it is nothing we know
     */
    ImportJob.Kind kind() {
        return choice(ImportJob.Kind.class, "kind", kind, ImportJob.Kind.organisations);
    }

    /**
     * Whether to do everything but write.
     *
     * @throws Refusal (422) when that is neither yes nor no
     */
    boolean isDryRun() {
        return choice(Answer.class, "dryRun", dryRun, Answer.FALSE) == Answer.TRUE;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, String text, E usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text.strip())) {
                return choice;
            }
        }
        String choices = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
        throw Refusal.invalid(List.of(new FieldError(field, "is one of " + choices, text)));
    }
}
