package org.alongside.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;

/** Finds all that is wrong with what was typed where some of it could not even be read, so that nobody is told bit by bit. */
@ApplicationScoped
class FormCheck {

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * Everything there is to put right.
     *
     * @param unread what could not be read
     * @param state what could
     * @param draft the same as the form's own type
     */
    List<FieldError> all(List<FieldError> unread, Form form, ObjectNode state, Object draft) {
        List<FieldError> all = new ArrayList<>(unread);
        Stream<FieldError> broken = validator.validate(draft).stream()
                .map(violation -> FieldError.of(
                        violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field));
        Stream<FieldError> missing = form.fields().stream()
                .filter(field -> field.needed() && Form.said(field, state) == null)
                .map(field -> FieldError.of(field.path(), "is needed"));
        Stream.concat(broken, missing)
                .filter(error -> all.stream().noneMatch(known -> known.field().equals(error.field())))
                .forEachOrdered(all::add);
        return all;
    }
}
