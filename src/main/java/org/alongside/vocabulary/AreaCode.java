package org.alongside.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is the ONS code of an area we know, or a retired one that leads to its successor. Null passes; use {@code @NotNull} beside it where a value is needed. */
@Documented
@Constraint(validatedBy = AreaCodeValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface AreaCode {

    String message() default "is not the code of an area. Use an ONS code, such as E08000006 for Salford";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
