/**
 * The words everything else is described with: areas, sectors, rungs of the ladder, stages, barriers, supports, offers
 * and the rest, each with a code that never changes and a label in plain words, in English and where there is one in
 * Welsh. Lookups answer from memory and never touch the database; codes arriving from outside are checked by the
 * constraints of this room ({@link org.alongside.vocabulary.TermCode}, {@link org.alongside.vocabulary.AreaCode},
 * {@link org.alongside.vocabulary.SectorCode}, {@link org.alongside.vocabulary.OrgId},
 * {@link org.alongside.vocabulary.LanguageTag}).
 *
 * <p>Areas: Office for National Statistics, Open Government Licence v3.0; other names of areas partly mySociety, CC BY
 * 4.0. Sectors: UK Charity Activity Tags, CC BY 4.0. Identifier lists: org-id.guide, ODbL. Rungs: Think Local Act
 * Personal and the National Co-production Advisory Group. The NOTICE file credits each in full.
 */
package org.alongside.vocabulary;
