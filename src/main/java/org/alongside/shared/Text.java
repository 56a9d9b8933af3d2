package org.alongside.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people type, tidied: no blanks around it, nothing instead of emptiness, nothing twice. */
public final class Text {

    private Text() {}

    /** The text without surrounding blanks; null when nothing is left, or when it was null. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The texts cleaned, in their order, each once; empty when there were none. */
    public static List<String> clean(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(Text::clean)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** Whether text can be kept: PostgreSQL takes neither the character NUL nor half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether a part of a URI is UTF-8 text in percent-encoding, and can be kept. */
    static boolean isWellEncoded(String part) {
        try {
            byte[] bytes = URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return isStorable(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }

    /** Refuses text in JSON that can't be kept, so that no field has to think of it. */
    @Singleton
    static class Storable extends StdScalarDeserializer<String> implements ObjectMapperCustomizer {

        private static final long serialVersionUID = 1L;

        Storable() {
            super(String.class);
        }

        @Override
        public void customize(ObjectMapper json) {
            json.registerModule(new SimpleModule("text").addDeserializer(String.class, this));
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !isStorable(text)) {
                throw InvalidFormatException.from(parser, "not storable", null, String.class);
            }
            return text;
        }
    }

    /** The list itself, or an empty one instead of null. */
    public static <T> List<T> orEmpty(List<T> list) {
        return list == null
                ? List.of()
                : List.copyOf(list.stream().filter(Objects::nonNull).toList());
    }
}
