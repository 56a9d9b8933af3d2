package org.alongside.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

@Dependent
class SectorCodeValidator implements ConstraintValidator<SectorCode, String> {

    private final Sectors sectors;

    SectorCodeValidator(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        return code == null || sectors.find(code).isPresent();
    }
}
