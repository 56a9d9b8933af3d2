package org.alongside.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

@Dependent
class AreaCodeValidator implements ConstraintValidator<AreaCode, String> {

    private final Areas areas;

    AreaCodeValidator(Areas areas) {
        this.areas = areas;
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        return code == null || areas.find(code).isPresent();
    }
}
