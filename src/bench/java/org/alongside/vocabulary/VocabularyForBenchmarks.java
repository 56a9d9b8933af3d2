package org.alongside.vocabulary;

import javax.sql.DataSource;

/**
 * What a database holds of the vocabulary, for a benchmark that runs without the application.
 *
 * @param areas its areas
 * @param sectors its sectors
 * @param postcodes its postcodes
 */
public record VocabularyForBenchmarks(Areas areas, Sectors sectors, Postcodes postcodes) {

    public static VocabularyForBenchmarks in(DataSource database) {
        Sectors sectors = new Sectors(new SectorTable(database));
        sectors.refresh();
        return new VocabularyForBenchmarks(new Areas(database), sectors, new Postcodes(database));
    }
}
