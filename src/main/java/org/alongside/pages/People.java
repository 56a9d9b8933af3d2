package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.introduction.Introductions;

/**
 * Whom of an organisation one can turn to.
 *
 * @param asked whether somebody who speaks for it may be asked now
 * @param champions all its champions
 * @param instead those of them who may be asked now; none where somebody speaks for it
 */
record People(boolean asked, List<ChampionView> champions, List<ChampionView> instead) {

    /** Finds out whom one may ask. */
    @ApplicationScoped
    static class Finder {

        private static final int FEW = 3;

        private final Introductions introductions;

        Finder(Introductions introductions) {
            this.introductions = introductions;
        }

        People of(UUID organisation, List<ChampionView> champions) {
            boolean asked = introductions.areTaken(EntityKind.ORGANISATION, organisation);
            List<ChampionView> instead = asked
                    ? List.of()
                    : champions.stream()
                            .filter(champion -> introductions.areTaken(EntityKind.CHAMPION, champion.id()))
                            .limit(FEW)
                            .toList();
            return new People(asked, champions, instead);
        }
    }
}
