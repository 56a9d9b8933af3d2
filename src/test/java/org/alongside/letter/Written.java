package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.Sql;

/** What has been written to people, sent or not. */
public final class Written {

    private static final Pattern LINK = Pattern.compile("/links/([A-Za-z0-9_-]{43})");

    private Written() {}

    /** What the letters to an address say, from the oldest to the newest. */
    public static List<String> to(String address) {
        return Sql.column("select text from letter where to_address = '" + address + "' order by id");
    }

    /** What sorts of letters have been written to an address, from the oldest to the newest. */
    public static List<String> kindsTo(String address) {
        return Sql.column("select kind from letter where to_address = '" + address + "' order by id");
    }

    /** What the newest letter to an address says. */
    public static String lastTo(String address) {
        List<String> texts = to(address);
        assertThat(texts).as("letters to " + address).isNotEmpty();
        return texts.get(texts.size() - 1);
    }

    /** The token of the last link in the newest letter to an address. */
    public static String tokenTo(String address) {
        Matcher links = LINK.matcher(lastTo(address));
        String token = null;
        while (links.find()) {
            token = links.group(1);
        }
        assertThat(token).as("a link in the last letter to " + address).isNotNull();
        return token;
    }

    /** The token of the first link in the newest letter to an address. */
    public static String firstTokenTo(String address) {
        Matcher links = LINK.matcher(lastTo(address));
        assertThat(links.find()).as("a link in the last letter to " + address).isTrue();
        return links.group(1);
    }
}
