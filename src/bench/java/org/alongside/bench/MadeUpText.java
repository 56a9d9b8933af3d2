package org.alongside.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Names and text of organisations that don't exist. Where real descriptions and names lie beside the project, their
 * clauses and halves are put together anew, so that words are as common and keep the company they really do; elsewhere
 * made-up words are drawn by Zipf's law, with some everyday ones among them.
 */
public final class MadeUpText {

    private static final Path DESCRIPTIONS = Path.of("..", "shared", "data", "input", "organisations.csv");
    private static final Path NAMES = Path.of("..", "shared", "data", "scale", "names.csv.gz");

    private static final List<String> EVERYDAY = List.of(
            ("the and of to in for with a people community support young children families help local work group"
                            + " health advice older garden music housing mental disabled arts sport food women refugee"
                            + " carers bank dementia football church school library museum theatre allotment repair café"
                            + " bikes debt veterans heritage river wildlife cricket boats choir kitchen sickle")
                    .split(" "));
    private static final String[] SYLLABLES =
            "ba ce di fo gu ha le mi no pu ra se ti vo wen lor kin dal mar sto".split(" ");
    private static final int WORDS = 30_000;

    private final Random random;
    private final List<String> starts;
    private final List<String> ends;
    private final List<String> clauses;

    private MadeUpText(Random random, List<String> starts, List<String> ends, List<String> clauses) {
        this.random = random;
        this.starts = starts;
        this.ends = ends;
        this.clauses = clauses;
    }

    /** Text that is the same for each state of the random numbers, where the same files are at hand. */
    public static MadeUpText of(Random random) {
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        names(starts, ends);
        return new MadeUpText(random, starts, ends, clauses());
    }

    /** Whether it is made of real text. */
    public boolean isResampled() {
        return !clauses.isEmpty();
    }

    /** A name: the first half of one and the second of another, so that it is nobody's. */
    public String name() {
        return starts.isEmpty() ? capital(words(3)) : any(starts) + " " + any(ends);
    }

    /** A sentence of about so many words. */
    public String sentence(int words) {
        if (clauses.isEmpty()) {
            return capital(words(words)) + ".";
        }
        StringBuilder sentence = new StringBuilder();
        int length = 0;
        while (length < words) {
            String clause = any(clauses);
            sentence.append(sentence.isEmpty() ? "" : ", ").append(clause);
            length += clause.split(" ").length;
        }
        return capital(sentence.toString()) + ".";
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** The word of a rank drawn so that the second is half as common as the first, the third a third, and so on. */
    private String word() {
        int rank = (int) Math.pow(WORDS, random.nextDouble());
        int everyday = rank <= 8 ? rank - 1 : 8 + (rank - 8) / 12;
        if (everyday < EVERYDAY.size() && (rank <= 8 || rank % 12 == 8)) {
            return EVERYDAY.get(everyday);
        }
        StringBuilder word = new StringBuilder();
        for (int left = rank + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void names(List<String> starts, List<String> ends) {
        if (!Files.exists(NAMES)) {
            return;
        }
        try (Reader file = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(NAMES)), StandardCharsets.UTF_8);
                Stream<CSVRecord> rows = CSVFormat.RFC4180.parse(file).stream()) {
            rows.skip(1).map(row -> row.get(0).replace("\"", "").strip()).forEach(name -> {
                int middle = name.indexOf(' ', name.length() / 2);
                if (middle > 0) {
                    starts.add(name.substring(0, middle));
                    ends.add(name.substring(middle + 1));
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> clauses() {
        if (!Files.exists(DESCRIPTIONS)) {
            return List.of();
        }
        try (BufferedReader file = Files.newBufferedReader(DESCRIPTIONS);
                Stream<CSVRecord> rows =
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()) {
            return rows.map(row -> row.get("description"))
                    .flatMap(text -> Stream.of(text.split("[^\\p{L}\\d' -]+")))
                    .map(String::strip)
                    .filter(clause -> clause.indexOf(' ') > 0)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
