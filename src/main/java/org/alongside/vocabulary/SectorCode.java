package org.alongside.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is the code of a sector we know. Null passes; use {@code @NotNull} beside it where a value is needed. */
@Documented
@Constraint(validatedBy = SectorCodeValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface SectorCode {

    String message() default "is not the code of a sector. Use a UK-CAT code, such as HE for health";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
