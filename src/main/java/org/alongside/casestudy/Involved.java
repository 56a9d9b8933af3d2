package org.alongside.casestudy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation's part in the work.
 *
 * @param id the organisation
 * @param part lead, partner or funder
 */
public record Involved(
        @NotNull(message = "is needed") UUID id,

        @NotBlank(message = "is needed")
        @Pattern(regexp = "lead|partner|funder", message = "is lead, partner or funder")
        String part) {

    private static final List<String> GREATEST_FIRST = List.of("lead", "partner", "funder");

    /** The parts once one organisation's is another's; of two parts in one piece of work the greater stays. */
    static List<Involved> handedOver(List<Involved> all, UUID from, UUID to) {
        Map<UUID, String> parts = new LinkedHashMap<>();
        for (Involved each : all) {
            parts.merge(each.id.equals(from) ? to : each.id, each.part, Involved::greater);
        }
        return parts.entrySet().stream()
                .map(each -> new Involved(each.getKey(), each.getValue()))
                .toList();
    }

    private static String greater(String one, String other) {
        return GREATEST_FIRST.indexOf(one) <= GREATEST_FIRST.indexOf(other) ? one : other;
    }
}
