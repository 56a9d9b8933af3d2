package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.change.EntityKind;
import org.alongside.proposal.ThreeWay.Side;
import org.alongside.proposal.ThreeWay.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'A'} | {'name':'A'} | ",
                "{'name':'A'} | {'name':'B'} | changed name 'A' 'B'",
                "{'name':null} | {'name':'B'} | added name null 'B'",
                "{'name':'A'} | {} | removed name 'A' null",
                "{'tags':[]} | {'tags':null} | ",
                "{'tags':['a','b']} | {'tags':['b','a']} | ",
                "{'tags':['a','b']} | {'tags':['b','c']} | removed tags 'a' null; added tags null 'c'",
                "{'tags':['a','a']} | {'tags':['a']} | removed tags 'a' null",
                "{'base':{'area':'X','lat':1}} | {'base':{'area':'Y','lat':1}} | changed base.area 'X' 'Y'",
                "{'base':null} | {'base':{'area':'Y','lat':null}} | added base.area null 'Y'",
                "{'met':[{'code':'a','done':'x'}]} | {'met':[{'code':'b','done':'x'},{'code':'a','done':'y'}]}"
                        + " | changed met[1].done 'x' 'y'; added met null {'code':'b','done':'x'}",
                "{'met':[{'code':'a','done':'x'}]} | {'met':[]} | removed met {'code':'a','done':'x'} null",
                "null | {'name':'A','tags':[]} | added name null 'A'",
                "{'name':'A'} | null | removed name 'A' null"
            })
    void what_is_different_is_named_field_by_field(String before, String after, String expected)
            throws JsonProcessingException {
        String found = String.join(
                "; ",
                Difference.between(read(before), read(after)).stream()
                        .map(field -> field.kind() + " " + field.path() + " " + field.before() + " " + field.after())
                        .toList());
        assertThat(found.replace('"', '\'')).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void three_states_show_who_changed_what_and_merge_what_only_one_did() throws JsonProcessingException {
        JsonNode base = read("{'name':'A','summary':'s','size':'x','kind':'k','sectors':['a'],'website':'w'}");
        JsonNode published =
                read("{'name':'B','summary':'s2','size':'y','kind':'k','sectors':['a','b'],'website':'w'}");
        JsonNode proposed = read("{'name':'C','summary':'s','size':'y','kind':'l','sectors':['a','c'],'website':'w'}");
        ThreeWay seen =
                ThreeWay.of(EntityKind.ORGANISATION, new Versioned(3, base), new Versioned(5, published), proposed);
        assertThat(seen.fields())
                .extracting(field -> field.path() + " " + field.changedBy() + " " + field.mergeable())
                .containsExactly(
                        "name both false",
                        "summary published true",
                        "size both true",
                        "kind proposed true",
                        "sectors both false");
        assertThat(seen.fields().get(3).changedBy()).isEqualTo(Side.proposed);
        assertThat(seen.merged())
                .isEqualTo(read("{'name':'B','summary':'s2','size':'y','kind':'l','sectors':['a','b'],'website':'w'}"));
        assertThat(seen.baseVersion()).isEqualTo(3);
        assertThat(seen.publishedVersion()).isEqualTo(5);
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        JsonNode node = JSON.readTree(text.replace('\'', '"'));
        return node.isNull() ? null : node;
    }
}
