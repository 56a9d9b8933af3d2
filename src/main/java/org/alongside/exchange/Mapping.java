package org.alongside.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the columns of somebody's file become the fields of a draft. A field without a rule keeps what the directory has.
 *
 * @param fields for each field, by its path in a draft such as {@code base.outcode}, the rule that fills it
 * @param skip rows to leave alone
 */
@Schema(
        name = "ImportMapping",
        description = "How the columns of a file become fields. A field without a rule keeps what the directory has.",
        example = """
                {"fields": {"name": {"column": "org_name"},
                            "kind": {"column": "legal_form", "values": {"casc": "communityGroup"}, "otherwise": "drop", "default": "charity"},
                            "sectors": {"column": "tags", "split": "[;|]", "values": {"A21": "LE"}},
                            "source.name": {"value": "Our members' list"},
                            "source.id": {"column": "ref"}},
                 "skip": [{"column": "active", "values": ["False"]}]}""")
record Mapping(Map<String, Rule> fields, List<Skip> skip) {

    private static final int LONGEST_SPLIT = 40;

    Mapping {
        fields = fields == null ? Map.of() : fields;
        skip = skip == null ? List.of() : skip;
    }

    /** What becomes of a value that {@code values} doesn't name. */
    enum Otherwise {
        keep,
        drop,
        reject
    }

    /**
     * What fills a field: a column, or one value for every row.
     *
     * @param column the column's name
     * @param value the value for every row, instead of a column
     * @param fallback the value where the column has none that counts
     * @param split what stands between the entries of a list, as a regular expression; a semicolon unless given
     * @param values what the file's values mean here; capitals make no difference; several are joined by semicolons
     * @param otherwise what becomes of a value not among them: keep (default), drop or reject the row
     */
    record Rule(
            String column,
            String value,
            @JsonProperty("default") String fallback,
            String split,
            Map<String, String> values,
            Otherwise otherwise) {

        static Rule of(String column) {
            return new Rule(column, null, null, null, null, null);
        }
    }

    /**
     * Rows to leave alone.
     *
     * @param column the column that tells
     * @param values those rows' values there; capitals make no difference
     */
    record Skip(String column, List<String> values) {}

    /** How a job's columns become fields: as was sent along, or by their names. */
    static Mapping of(ImportJob job, List<String> columns, ObjectMapper json) {
        return job.mapping == null ? template(Template.fields(job.kind), columns) : read(job.mapping, json);
    }

    private static Mapping template(Set<String> known, List<String> columns) {
        Map<String, Rule> fields = new LinkedHashMap<>();
        columns.stream().filter(known::contains).forEach(column -> fields.put(column, Rule.of(column)));
        return new Mapping(fields, List.of());
    }

    /**
     * Reads a mapping.
     *
     * @throws Refusal (422) when it isn't one
     */
    private static Mapping read(String text, ObjectMapper json) {
        try {
            Mapping mapping = json.readValue(text, Mapping.class);
            if (mapping == null || mapping.fields.isEmpty()) {
                throw refused("mapping.fields", "names no field", null);
            }
            return mapping;
        } catch (JsonMappingException failure) {
            String path = failure.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            throw refused("mapping" + path, "is not part of a mapping, or has the wrong form", null);
        } catch (JsonProcessingException failure) {
            throw refused("mapping", "is not JSON", null);
        }
    }

    /**
     * Checks the mapping against a file.
     *
     * @throws Refusal (422) that names every rule at fault
     */
    void check(ImportJob.Kind kind, List<String> columns) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> known = Template.fields(kind);
        for (String field : Template.needed(kind)) {
            if (!fields.containsKey(field)) {
                errors.add(FieldError.of("mapping.fields." + field, "is needed: say what fills it"));
            }
        }
        fields.forEach((field, rule) -> {
            String path = "mapping.fields." + field;
            if (!known.contains(field)) {
                errors.add(FieldError.of(path, "is not a field; they are named in the template"));
            } else if (rule == null || (rule.column() == null) == (rule.value() == null)) {
                errors.add(FieldError.of(path, "needs either a column or a value"));
            } else {
                checkColumn(path, rule.column(), columns, errors);
                checkSplit(path, rule.split(), errors);
            }
        });
        for (int i = 0; i < skip.size(); i++) {
            checkColumn("mapping.skip[" + i + "]", skip.get(i).column(), columns, errors);
            if (skip.get(i).column() == null || skip.get(i).values() == null) {
                errors.add(FieldError.of("mapping.skip[" + i + "]", "needs a column and values"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** The file's columns that nothing is read from. */
    List<String> ignored(List<String> columns) {
        Set<String> used = new HashSet<>();
        fields.values().forEach(rule -> used.add(rule.column()));
        skip.forEach(rule -> used.add(rule.column()));
        return columns.stream()
                .filter(column -> !column.isEmpty() && !used.contains(column))
                .toList();
    }

    private static void checkColumn(String path, String column, List<String> columns, List<FieldError> errors) {
        if (column == null) {
            return;
        }
        long times = columns.stream().filter(column::equals).count();
        if (times != 1) {
            String message = times == 0 ? "is no column of this file" : "is the name of several columns of this file";
            errors.add(new FieldError(path + ".column", message, column));
        }
    }

    private static void checkSplit(String path, String split, List<FieldError> errors) {
        if (split == null) {
            return;
        }
        try {
            Pattern.compile(split);
            if (split.isEmpty() || split.length() > LONGEST_SPLIT) {
                errors.add(new FieldError(path + ".split", "has 1 to " + LONGEST_SPLIT + " characters", split));
            }
        } catch (PatternSyntaxException failure) {
            errors.add(new FieldError(path + ".split", "is not a regular expression", split));
        }
    }

    private static Refusal refused(String field, String message, String value) {
        return Refusal.invalid(List.of(new FieldError(field, message, value)));
    }
}
