package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/** Checks what people send, field by field. What was sent is not repeated: it may be a password in the wrong place. */
@ApplicationScoped
public class Drafts {

    private final Validator validator;

    Drafts(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks a body.
     *
     * @throws Refusal 400 when there is none, 422 that names every field at fault
     */
    public void check(Object draft) {
        if (draft == null) {
            throw Refusal.unreadable("A body is needed.");
        }
        List<FieldError> errors = validator.validate(draft).stream()
                .map(Drafts::error)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String field = violation.getPropertyPath().toString().replace(".<list element>", "");
        return FieldError.of(field, violation.getMessage());
    }
}
