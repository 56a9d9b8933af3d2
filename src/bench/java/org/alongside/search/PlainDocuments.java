package org.alongside.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.alongside.casestudy.CaseStudy;
import org.alongside.organisation.Organisation;
import org.alongside.vocabulary.VocabularyForBenchmarks;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;

/**
 * The index's documents as Lucene itself takes them: each field as its annotations have it, so that what is written
 * without Hibernate Search is the same as what is written with it.
 */
final class PlainDocuments {

    private static final String OWN = "__HSEARCH_";
    private static final Analyzer EXACT = Analysis.exact();
    private static final FieldType WITHOUT_NORMS = withoutNorms();

    private final PartnerDocuments documents;
    private final Whereabouts whereabouts;

    PlainDocuments(VocabularyForBenchmarks vocabulary) {
        whereabouts = new Whereabouts(vocabulary.areas(), vocabulary.postcodes());
        documents = new PartnerDocuments(
                vocabulary.areas(),
                vocabulary.sectors(),
                new Topics(vocabulary.sectors()),
                new Places(vocabulary.areas()),
                whereabouts,
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }

    Document of(Organisation organisation, List<CaseStudy> studies) {
        try {
            Optional<Whereabouts.Seat> seat =
                    whereabouts.of(List.of(organisation)).values().stream().findFirst();
            PartnerDocument partner = documents.document(organisation, studies, seat);
            Document plain = new Document();
            own(plain, partner.id());
            for (RecordComponent component : PartnerDocument.class.getRecordComponents()) {
                add(plain, component, component.getAccessor().invoke(partner));
            }
            return plain;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private void add(Document document, RecordComponent component, Object value) {
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (FullTextField field : component.getAccessor().getAnnotationsByType(FullTextField.class)) {
            String name = name(field.name(), component);
            boolean norms = field.norms() != Norms.NO;
            values.forEach(text ->
                    document.add(new Field(name, text.toString(), norms ? TextField.TYPE_NOT_STORED : WITHOUT_NORMS)));
            exists(document, name, !norms && !values.isEmpty());
        }
        for (KeywordField field : component.getAccessor().getAnnotationsByType(KeywordField.class)) {
            String name = name(field.name(), component);
            values.forEach(text -> keyword(document, name, field, text.toString()));
            boolean counted = field.aggregable() == Aggregable.YES || field.sortable() == Sortable.YES;
            exists(document, name, !counted && field.searchable() != Searchable.NO && !values.isEmpty());
        }
        for (GenericField field : component.getAccessor().getAnnotationsByType(GenericField.class)) {
            values.forEach(number -> generic(document, name(field.name(), component), field, number));
        }
    }

    private void keyword(Document document, String name, KeywordField field, String text) {
        String plain = field.normalizer().isEmpty()
                ? text
                : EXACT.normalize(name, text).utf8ToString();
        if (field.searchable() != Searchable.NO) {
            document.add(new StringField(name, plain, Field.Store.NO));
        }
        if (field.aggregable() == Aggregable.YES || field.sortable() == Sortable.YES) {
            document.add(new SortedSetDocValuesField(name, new BytesRef(plain)));
        }
        if (field.projectable() == Projectable.YES) {
            document.add(new StoredField(name, text));
        }
    }

    private static void generic(Document document, String name, GenericField field, Object value) {
        if (value instanceof GeoPoint point) {
            document.add(new LatLonPoint(name, point.latitude(), point.longitude()));
            document.add(new LatLonDocValuesField(name, point.latitude(), point.longitude()));
            document.add(new StoredField(
                    name,
                    ByteBuffer.allocate(2 * Double.BYTES)
                            .putDouble(point.latitude())
                            .putDouble(point.longitude())
                            .array()));
            return;
        }
        long number = value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).longValue();
        if (field.searchable() != Searchable.NO) {
            document.add(new IntPoint(name, (int) number));
        }
        if (field.aggregable() == Aggregable.YES || field.sortable() == Sortable.YES) {
            document.add(new SortedNumericDocValuesField(name, number));
        }
        exists(document, name, value instanceof Boolean);
    }

    private static void own(Document document, String id) {
        document.add(new StringField(OWN + "type", "partner", Field.Store.NO));
        document.add(new StringField(OWN + "id", id, Field.Store.NO));
        document.add(new BinaryDocValuesField(OWN + "id_docvalue", new BytesRef(id)));
    }

    /** What tells whether a document has a field of which nothing else tells. */
    private static void exists(Document document, String name, boolean untold) {
        if (untold) {
            document.add(new StringField(OWN + "field_names", name, Field.Store.NO));
        }
    }

    static String name(String given, RecordComponent component) {
        return given.isEmpty() ? component.getName() : given;
    }

    private static FieldType withoutNorms() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
