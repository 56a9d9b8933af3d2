package org.alongside.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.organisation.Evidenced;
import org.alongside.organisation.Organisation;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.VocabularyForBenchmarks;

/**
 * A directory of organisations that don't exist, one after the other and the same for each seed. How many there are of
 * each size, how they are spread over places and fields of work, and how far they reach is roughly as with real ones:
 * almost half are tiny, most work in one district, a tenth of the districts has a third of them.
 */
public final class MadeUpDirectory {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final LocalDate STATED = LocalDate.parse("2026-01-15");
    private static final LocalDate LAPSES = LocalDate.parse("2099-01-01");
    private static final int LONGEST_SUMMARY = 300;
    private static final Map<String, Integer> SIZES =
            shares("micro 47 small 33 medium 14 large 4 major 1 superMajor 1");
    private static final Map<String, Integer> KINDS = shares(
            "charity 60 communityGroup 15 unregisteredGroup 8 cic 8 cooperative 4 company 2 council 1 nhs 1 university 1");
    private static final List<String> SUPPORTS = List.of(
            "travel", "online", "stepFree", "refreshments", "payment", "childcare", "easyRead", "interpreter", "bsl");
    private static final List<String> OFFERS = List.of(
            "peerSupport", "livedExperience", "venue", "training", "mentoring", "facilitation", "outreach", "funding");

    /** The types of wider areas, as often as they are served. */
    private static final List<AreaType> WIDER = List.of(
            AreaType.COUNTY,
            AreaType.COUNTY,
            AreaType.COMBINED_AUTHORITY,
            AreaType.REGION,
            AreaType.COUNTRY,
            AreaType.COUNTRY);

    private final Random random;
    private final MadeUpText text;
    private final Areas areas;
    private final List<String> districts;
    private final List<String> sectors;
    private int made;

    public MadeUpDirectory(long seed, VocabularyForBenchmarks vocabulary) {
        random = new Random(seed);
        text = MadeUpText.of(random);
        areas = vocabulary.areas();
        districts = areas.all().stream()
                .filter(area -> area.type() == AreaType.DISTRICT)
                .map(Area::code)
                .collect(Collectors.toCollection(ArrayList::new));
        // By code, those of one kind stand together
        Collections.shuffle(districts, random);
        sectors = vocabulary.sectors().all().stream().map(Sector::code).toList();
    }

    /**
     * An organisation and what belongs to it.
     *
     * @param organisation its entry
     * @param studies its case studies
     */
    public record Entry(Organisation organisation, List<CaseStudy> studies) {}

    /** Whether names and text are real ones put together anew. */
    public boolean isResampled() {
        return text.isResampled();
    }

    /** The next one. */
    public Entry next() {
        Organisation o = new Organisation();
        o.createdAt = START.plusSeconds(60L * made);
        o.updatedAt = o.createdAt;
        o.id = id(o.createdAt);
        o.version = 1;
        o.status = Organisation.Status.LISTED;
        o.name = text.name();
        o.otherNames = List.of();
        o.summary = summary();
        o.description =
                random.nextInt(10) == 0 ? null : text.sentence(10 + (int) (80 * -Math.log(random.nextDouble()) / 2));
        o.kind = drawn(KINDS);
        o.size = random.nextInt(5) == 0 ? null : drawn(SIZES);
        o.orgIds = List.of();
        o.baseArea = skewed(districts);
        o.areasServed = served(o.baseArea);
        o.sectors = some(sectors, 1 + random.nextInt(3) / 2);
        o.offers = some(OFFERS, random.nextInt(3));
        o.needs = some(OFFERS, random.nextInt(3));
        o.supports = some(SUPPORTS, random.nextInt(4));
        o.stages = List.of();
        o.languages = List.of("en");
        o.evidenced = Evidenced.NOTHING_YET;
        sayOfItself(o);
        List<CaseStudy> studies = random.nextInt(12) == 0 ? List.of(study(o)) : List.of();
        o.sourceName = "Benchmark";
        o.sourceId = String.valueOf(made++);
        return new Entry(o, studies);
    }

    private void sayOfItself(Organisation o) {
        if (random.nextInt(10) > 0) {
            o.willingRole = "director";
            o.willingOn = STATED;
            o.willingPurpose = "Anything we do";
        }
        if (random.nextInt(3) == 0) {
            o.claimedRung = 2 + random.nextInt(6);
            o.claimedOn = STATED;
        }
    }

    /** A case study that bears out some rung. */
    private CaseStudy study(Organisation o) {
        CaseStudy study = new CaseStudy();
        study.id = id(o.createdAt);
        study.createdAt = o.createdAt;
        study.title = text.name();
        study.summary = text.sentence(40);
        study.rung = 3 + random.nextInt(5);
        o.evidenced = new Evidenced(study.rung, study.id, LAPSES, "Made up for a benchmark.");
        return study;
    }

    private String summary() {
        String summary = text.sentence(14);
        return summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary;
    }

    /** Most work in their district, some in several or in all of a wider area around it; a few don't say. */
    private List<String> served(String base) {
        int reach = random.nextInt(100);
        if (reach < 4) {
            return List.of();
        }
        if (reach < 16) {
            return Stream.concat(Stream.of(base), some(districts, 1 + random.nextInt(3)).stream())
                    .distinct()
                    .toList();
        }
        return reach < 76 ? List.of(base) : List.of(around(base, WIDER.get((reach - 76) / 4)));
    }

    private String around(String base, AreaType type) {
        return areas.ancestors(base).stream()
                .filter(code ->
                        areas.find(code).filter(area -> area.type() == type).isPresent())
                .findFirst()
                .orElse(base);
    }

    private List<String> some(List<String> from, int count) {
        return Stream.generate(() -> skewed(from)).limit(count).distinct().toList();
    }

    /** Few are common and many rare, as with words and places. */
    private String skewed(List<String> from) {
        double at = random.nextDouble();
        return from.get((int) (at * at * from.size()));
    }

    private String drawn(Map<String, Integer> shares) {
        int left = random.nextInt(100);
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("The shares add up to less than 100");
    }

    private static Map<String, Integer> shares(String text) {
        String[] parts = text.split(" ");
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            shares.put(parts[at], Integer.valueOf(parts[at + 1]));
        }
        return Collections.unmodifiableMap(shares);
    }

    /** As the application gives them out, only that the same seed gives the same. */
    private UUID id(Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000L | random.nextInt(4096),
                random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
