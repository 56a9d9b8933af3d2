package org.alongside.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

@Dependent
class OrgIdValidator implements ConstraintValidator<OrgId, String> {

    @Override
    public boolean isValid(String orgId, ConstraintValidatorContext context) {
        Optional<String> problem = orgId == null ? Optional.empty() : OrgIds.problem(orgId);
        problem.ifPresent(sentence -> {
            context.disableDefaultConstraintViolation();
            // The sentence never holds what was sent: messages are templates
            context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
        });
        return problem.isEmpty();
    }
}
