package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.junit.jupiter.api.Test;

class FilterCachingPolicyTest {

    /** A field that has been given another name would be looked up anew each time, and nobody would notice. */
    @Test
    void what_is_kept_from_the_first_are_filters_by_fields_that_there_are() {
        assertThat(FilterCachingPolicy.FILTERED)
                .isSubsetOf(Stream.of(PartnerDocument.class.getRecordComponents())
                        .filter(FilterCachingPolicyTest::isSearchable)
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static boolean isSearchable(RecordComponent component) {
        return Stream.of(component.getAccessor().getAnnotationsByType(KeywordField.class))
                .anyMatch(field -> field.name().isEmpty() && field.searchable() != Searchable.NO);
    }
}
