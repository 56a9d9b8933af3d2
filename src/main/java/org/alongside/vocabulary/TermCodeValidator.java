package org.alongside.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.stream.Stream;

@Dependent
class TermCodeValidator implements ConstraintValidator<TermCode, String> {

    private List<String> codes;

    @Override
    public void initialize(TermCode constraint) {
        codes = Stream.of(constraint.value().getEnumConstants()).map(Term::code).toList();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        if (code == null || codes.contains(code)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        // Only our own codes go into the message, never what was sent: messages are templates
        context.buildConstraintViolationWithTemplate("must be one of " + String.join(", ", codes))
                .addConstraintViolation();
        return false;
    }
}
