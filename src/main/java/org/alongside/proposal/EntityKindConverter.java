package org.alongside.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.alongside.change.EntityKind;

/** Keeps a kind of entry under the code the log of changes and the API use. */
@Converter
public class EntityKindConverter implements AttributeConverter<EntityKind, String> {

    @Override
    public String convertToDatabaseColumn(EntityKind kind) {
        return kind == null ? null : kind.code();
    }

    @Override
    public EntityKind convertToEntityAttribute(String code) {
        return code == null ? null : EntityKind.of(code);
    }
}
