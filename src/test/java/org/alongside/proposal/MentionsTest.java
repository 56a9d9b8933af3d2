package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.alongside.access.HoldsPersonalData.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is found where it stands for itself, and nobody else's is touched for looking like it. */
class MentionsTest {

    private static final Mentions ANN = new Mentions(new Person("ann@example.org", Set.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann@Example.org",
                "Write to ann@example.org.",
                "Is it <ann@example.org>, 'ann@example.org' or mailto:ann@example.org?",
                "One line\nann@example.org\nand another",
                "- ann@example.org\n-ann@example.org",
                "...ann@example.org"
            })
    void an_address_that_stands_for_itself_is_taken_out(String text) throws JsonProcessingException {
        Proposal proposal = saying(text);
        assertThat(ANN.isIn(proposal)).isTrue();
        ANN.removeFrom(proposal);
        assertThat(proposal.why + proposal.state)
                .doesNotContainIgnoringCase("ann@")
                .contains("[contact removed]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joann@example.org",
                "jo-ann@example.org",
                "o'ann@example.org",
                "jo.ann@example.org",
                "jo+ann@example.org",
                "ann@example.org.uk",
                "ann@example.organic",
                "ann@example.org-uk.net",
                "zo\u00ebann@example.org"
            })
    void another_that_has_it_in_it_is_left_alone(String text) throws JsonProcessingException {
        Proposal proposal = saying(text);
        assertThat(ANN.isIn(proposal)).isFalse();
        ANN.removeFrom(proposal);
        assertThat(proposal.why).isEqualTo(text);
        assertThat(proposal.state.at("/parts/0/who").asText()).isEqualTo(text);
    }

    @Test
    void what_says_nothing_names_nobody() {
        assertThat(ANN.isIn(new Proposal())).isFalse();
        ANN.removeFrom(new Proposal());
    }

    private static Proposal saying(String text) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode state =
                json.readTree("{\"name\":null,\"rung\":4,\"parts\":[{\"who\":" + json.writeValueAsString(text) + "}]}");
        Proposal proposal = new Proposal();
        proposal.state = state;
        proposal.why = text;
        return proposal;
    }
}
