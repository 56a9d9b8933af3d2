package org.alongside.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a BCP 47 language tag, such as en, cy or bfi (British Sign Language). Null passes; use {@code @NotNull} beside it where a value is needed. */
@Documented
@Constraint(validatedBy = LanguageTagValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "is not a language tag. Use one such as en, cy or bfi (British Sign Language)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
