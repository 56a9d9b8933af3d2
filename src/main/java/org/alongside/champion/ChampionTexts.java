package org.alongside.champion;

import java.util.List;
import org.alongside.report.Texts;
import org.alongside.report.Texts.Text;

/** The texts of a champion's entry. */
final class ChampionTexts {

    static final Texts<Champion> ALL = new Texts<>(
            List.of(
                    new Text<Champion>(
                            "displayName", true, c -> c.displayName, (to, from) -> to.displayName = from.displayName),
                    new Text<Champion>(
                            "topics",
                            false,
                            c -> Texts.joined(c.topics.stream()),
                            (to, from) -> to.topics = from.topics)),
            ChampionTexts::copy,
            ChampionTexts::blank);

    private ChampionTexts() {}

    private static Champion copy(Champion c) {
        Champion copy = new Champion();
        ChampionDraft.from(c).writeTo(copy);
        copy.id = c.id;
        copy.version = c.version;
        copy.status = c.status;
        copy.createdAt = c.createdAt;
        copy.updatedAt = c.updatedAt;
        copy.hidden = c.hidden;
        return copy;
    }

    private static Champion blank(String instead) {
        Champion blank = new Champion();
        blank.displayName = instead;
        blank.topics = List.of();
        return blank;
    }
}
