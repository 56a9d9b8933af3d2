package org.alongside.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * An organisation as the index knows it: everything a question can ask about, and the card its answer is made of.
 *
 * @param id the organisation's id
 * @param name its name
 * @param names its name and its other names, for finding them while they are typed
 * @param otherNames its other names
 * @param summary its summary, unless it is in Welsh
 * @param description its description; shown, and found through {@code all}
 * @param caseStudies title and summary of each of its published case studies; shown, and found where words must stand
 *     together
 * @param caseStudyIds which case studies those are, in the same order
 * @param toldWords the words that only its case studies have, each once, however many there are and however long; without
 *     those in Welsh
 * @param all every other word there is to find it by: all of the above, its sectors, its offers and the names of its
 *     places, but nothing that is in Welsh
 * @param welsh every word in Welsh, which English stems would only spoil
 * @param plain every word of either language as it is written, to tell a slip of the pen from a word
 * @param serves every area for which a question for who serves it should find this organisation
 * @param servesWide those of {@code serves} that are combined authorities or wider; what is counted
 * @param based every area it is based within
 * @param basedWide those of {@code based} that are combined authorities or wider; what is counted
 * @param place where it is based, as near as is known; null when that is too little for a distance
 * @param sectors its sectors and all above them
 * @param topSectors the sectors at the top that it belongs to; what is counted
 * @param supports what taking part with it comes with
 * @param offers what it would bring
 * @param needs what it looks for
 * @param kind what kind of organisation it is
 * @param size its size; null when unstated
 * @param claimedRung the rung it says it stands on, 0 for none
 * @param evidencedRung the rung its evidence bears out, 0 for none
 * @param willing whether it has said itself that it would share power
 * @param unlisted whether it is left out unless asked for, nobody having confirmed it for long
 * @param updated when its entry last changed, in milliseconds since 1970
 * @param turn a fixed number drawn from its id, from which each day's order is drawn
 * @param card the {@link PartnerCard} as JSON
 */
@SearchEntity
@Indexed(index = "partner")
public record PartnerDocument(
        @DocumentId String id,

        @FullTextField(analyzer = Analysis.WORDS)
        @KeywordField(name = "nameExact", normalizer = Analysis.EXACT)
        @KeywordField(
                name = "nameSort",
                normalizer = Analysis.EXACT,
                sortable = Sortable.YES,
                searchable = Searchable.NO)
        @KeywordField(name = "nameShown", projectable = Projectable.YES, searchable = Searchable.NO)
        String name,

        @FullTextField(analyzer = Analysis.STARTS, searchAnalyzer = Analysis.PLAIN, norms = Norms.NO)
        List<String> names,

        @KeywordField(name = "otherNamesExact", normalizer = Analysis.EXACT)
        List<String> otherNames,

        @FullTextField(analyzer = Analysis.WORDS) String summary,

        @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
        String description,

        @FullTextField(name = "told", analyzer = Analysis.WORDS, norms = Norms.NO)
        @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
        List<String> caseStudies,

        @KeywordField List<String> caseStudyIds,

        @FullTextField(analyzer = Analysis.WORDS, norms = Norms.NO)
        List<String> toldWords,

        @FullTextField(analyzer = Analysis.WORDS) List<String> all,
        @FullTextField(analyzer = Analysis.PLAIN) List<String> welsh,

        @FullTextField(analyzer = Analysis.PLAIN, norms = Norms.NO)
        List<String> plain,

        @KeywordField List<String> serves,
        @KeywordField(aggregable = Aggregable.YES) List<String> servesWide,
        @KeywordField List<String> based,
        @KeywordField(aggregable = Aggregable.YES) List<String> basedWide,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        GeoPoint place,

        @KeywordField List<String> sectors,
        @KeywordField(aggregable = Aggregable.YES) List<String> topSectors,
        @KeywordField(aggregable = Aggregable.YES) List<String> supports,
        @KeywordField(aggregable = Aggregable.YES) List<String> offers,
        @KeywordField(aggregable = Aggregable.YES) List<String> needs,
        @KeywordField(aggregable = Aggregable.YES) String kind,
        @KeywordField(aggregable = Aggregable.YES) String size,
        @GenericField(aggregable = Aggregable.YES) int claimedRung,
        @GenericField(aggregable = Aggregable.YES) int evidencedRung,
        @GenericField boolean willing,
        @GenericField boolean unlisted,

        @GenericField(sortable = Sortable.YES, searchable = Searchable.NO)
        long updated,

        @GenericField(sortable = Sortable.YES, searchable = Searchable.NO)
        long turn,

        @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
        String card) {}
