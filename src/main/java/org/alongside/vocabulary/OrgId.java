package org.alongside.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text looks like an identifier in the form of org-id.guide; see {@link OrgIds#problem}. Null passes; use {@code @NotNull} beside it where a value is needed. */
@Documented
@Constraint(validatedBy = OrgIdValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface OrgId {

    String message() default "is not the identifier of an organisation";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
