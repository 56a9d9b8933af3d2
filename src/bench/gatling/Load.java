import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Questions sent at a constant rate, whether or not those before have been answered, and how long each waited for its
 * answer. That is counted from when a question was due and not from when it was sent: what the sender is late, a few
 * milliseconds mostly, counts too.
 */
final class Load implements Iterator<Map<String, Object>> {

    private static final String NUMBER = "number";
    private static final String ALL = "all";
    private static final String SLOWEST = "slowest";
    private static final int NAMED = 5;

    private final double rate;
    private final int warmUp;
    private final int seconds;
    private final List<Question> questions;
    private final long[] sent;
    private final long[] answered;
    private int next;

    /**
     * @param rate questions a second
     * @param warmUp seconds that are not counted
     * @param seconds seconds that are
     */
    Load(double rate, int warmUp, int seconds, List<Question> questions) {
        this.rate = rate;
        this.warmUp = warmUp;
        this.seconds = seconds;
        this.questions = questions;
        int most = (int) Math.ceil(rate * (warmUp + seconds));
        this.sent = new long[most];
        this.answered = new long[most];
    }

    /** A question of a kind. */
    record Question(String kind, String path) {

        /** From a line that holds both with a tab between. */
        static Question of(String line) {
            String[] parts = line.split("\t");
            return new Question(parts[0], parts[1]);
        }
    }

    double rate() {
        return rate;
    }

    /** For how long questions are sent, in seconds. */
    int length() {
        return warmUp + seconds;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    /** The question that is being sent now; Gatling asks for one at a time. */
    @Override
    public Map<String, Object> next() {
        int number = next++;
        if (number < sent.length) {
            sent[number] = System.nanoTime();
        }
        return Map.of(NUMBER, number, "path", question(number).path());
    }

    Session answered(Session session) {
        int number = session.getInt(NUMBER);
        if (number < answered.length && !session.isFailed()) {
            answered[number] = System.nanoTime();
        }
        return session;
    }

    /**
     * The results, a line for each kind and one for all: how many were sent, how many of them failed, then p50, p99 and
     * p99.9, and p50 and p99 of what the sender was late, in milliseconds. After them a line for each of the slowest: in
     * how many milliseconds it was answered, and what it was.
     */
    List<String> lines() {
        Map<String, List<Integer>> byKind = new LinkedHashMap<>();
        byKind.put(ALL, new ArrayList<>());
        for (int number = (int) Math.ceil(rate * warmUp); number < Math.min(next, sent.length); number++) {
            byKind.get(ALL).add(number);
            byKind.computeIfAbsent(question(number).kind(), none -> new ArrayList<>())
                    .add(number);
        }
        long start = start();
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, numbers) -> lines.add(line(kind, numbers, start)));
        byKind.get(ALL).stream()
                .filter(number -> answered[number] != 0)
                .sorted(Comparator.comparingLong((Integer number) -> took(number, start))
                        .reversed())
                .limit(NAMED)
                .forEach(number -> lines.add(String.join(
                        "\t",
                        SLOWEST,
                        String.format(Locale.ROOT, "%.3f", took(number, start) / 1e6),
                        question(number).path())));
        return lines;
    }

    /** From when a question was due. */
    private long took(int number, long start) {
        return answered[number] - offset(number) - start;
    }

    /** When question 0 was due: none is sent early, so the most punctual one tells. */
    private long start() {
        return IntStream.range(0, Math.min(next, sent.length))
                .mapToLong(number -> sent[number] - offset(number))
                .min()
                .orElse(0);
    }

    private String line(String kind, List<Integer> numbers, long start) {
        long[] late = numbers.stream()
                .mapToLong(number -> sent[number] - offset(number) - start)
                .sorted()
                .toArray();
        long[] took = numbers.stream()
                .filter(number -> answered[number] != 0)
                .mapToLong(number -> took(number, start))
                .sorted()
                .toArray();
        return String.join(
                "\t",
                kind,
                String.valueOf(numbers.size()),
                String.valueOf(numbers.size() - took.length),
                millis(took, 0.5),
                millis(took, 0.99),
                millis(took, 0.999),
                millis(late, 0.5),
                millis(late, 0.99));
    }

    private static String millis(long[] sorted, double quantile) {
        int at = Math.min(sorted.length - 1, (int) (sorted.length * quantile));
        return at < 0 ? "NaN" : String.format(Locale.ROOT, "%.3f", sorted[at] / 1e6);
    }

    private Question question(int number) {
        return questions.get(number % questions.size());
    }

    private long offset(int number) {
        return (long) (number / rate * 1e9);
    }
}
