package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody's word that an entry is right is taken back by an older state of it. */
class ConfirmedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'confirmedOn':'2026-01-01'} | {'confirmedOn':'2026-05-01'} | {'confirmedOn':'2026-05-01'}",
                "{'confirmedOn':'2026-06-01'} | {'confirmedOn':'2026-05-01'} | {'confirmedOn':'2026-06-01'}",
                "{'confirmedOn':null} | {'confirmedOn':'2026-05-01'} | {'confirmedOn':'2026-05-01'}",
                "{'confirmedOn':'2026-06-01'} | {'confirmedOn':null} | {'confirmedOn':'2026-06-01'}",
                "{'lookedAtAgain':null} | {'lookedAtAgain':{'on':'2026-05-01','found':'x'}} | {'lookedAtAgain':{'on':'2026-05-01'}}",
                "{'lookedAtAgain':{'on':'2026-01-01','found':'x'}} | {'lookedAtAgain':{'on':'2026-05-01','found':'y'}} | {'lookedAtAgain':{'on':'2026-05-01','found':'x'}}",
                "{'displayName':'Robin'} | {'displayName':'Robyn'} | {'displayName':'Robin'}"
            })
    void the_later_day_is_kept_and_nothing_else(String state, String now, String kept) throws JsonProcessingException {
        assertThat(Confirmed.kept(read(state), read(now))).isEqualTo(read(kept));
    }

    @Test
    void what_was_found_is_more_than_a_day() throws JsonProcessingException {
        JsonNode before = read("{'confirmedOn':'2026-01-01','lookedAtAgain':null}");
        JsonNode days = read("{'confirmedOn':'2026-05-01','lookedAtAgain':{'on':'2026-05-01','found':null}}");
        JsonNode more = read("{'confirmedOn':'2026-05-01','lookedAtAgain':{'on':'2026-05-01','found':'A leak'}}");
        assertThat(Confirmed.isAll(Difference.between(before, days))).isTrue();
        assertThat(Confirmed.isAll(Difference.between(before, more))).isFalse();
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}
