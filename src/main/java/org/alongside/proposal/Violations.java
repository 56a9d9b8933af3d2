package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.shared.Problem.FieldError;

/** What is wrong with a draft, each field by itself. */
@ApplicationScoped
class Violations {

    private final Validator validator;

    Violations(Validator validator) {
        this.validator = validator;
    }

    /** All of it, in order of the fields; more may be added. */
    <T> List<FieldError> of(T draft) {
        return validator.validate(draft).stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::field))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean simple = value instanceof CharSequence || value instanceof Number || value instanceof LocalDate;
        String field = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new FieldError(field, violation.getMessage(), simple ? value.toString() : null);
    }
}
