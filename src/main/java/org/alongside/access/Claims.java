package org.alongside.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.Text;

/** What a token, whose signature somebody else has looked at, says of a person. */
final class Claims {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("\"([^\"]*)\"|[^/\"]+");
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private final JsonNode all;

    private Claims(JsonNode all) {
        this.all = all;
    }

    /** The claims of a signed JWT; none where it is something else. */
    static Claims of(String token) {
        String[] parts = token.split("\\.");
        try {
            return new Claims(
                    parts.length == 3 ? JSON.readTree(Base64.getUrlDecoder().decode(parts[1])) : JSON.nullNode());
        } catch (IOException | IllegalArgumentException notReadable) {
            return new Claims(JSON.nullNode());
        }
    }

    /** The text at a path; empty when something else or nothing is there, or what can't be kept. */
    Optional<String> text(String path) {
        return Optional.of(at(path))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(Text::clean)
                .filter(Text::isStorable);
    }

    /**
     * Every text at a path, in order: of a list, or of a text with commas or blanks in it.
     *
     * @param path names separated by slashes, from the outermost on; one with a slash in it stands in double quotes
     */
    List<String> texts(String path) {
        JsonNode found = at(path);
        List<String> texts = new ArrayList<>();
        if (found.isTextual()) {
            texts.addAll(Arrays.asList(BETWEEN.split(found.textValue())));
        }
        if (found.isArray()) {
            found.forEach(item -> texts.add(item.textValue()));
        }
        return Text.clean(texts);
    }

    private JsonNode at(String path) {
        JsonNode found = all;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            found = found.path(step.group(1) == null ? step.group() : step.group(1));
        }
        return found;
    }
}
