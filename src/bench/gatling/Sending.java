import io.gatling.app.Gatling$;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sends the questions of a file to a server as often as it is told to. A process of its own: Gatling needs newer
 * libraries than the application has. It lives as long as whoever started it, so its code stays warm.
 *
 * <p>Arguments: the server's address; the file, a kind and a path in each line; a folder for Gatling. On standard input
 * a line for each load: questions a second, seconds of warming up, seconds. On standard output the lines of its result,
 * each after an equals sign, and an empty one.
 */
public final class Sending {

    private static final String RESULT = "=";

    private Sending() {}

    public static void main(String[] arguments) throws IOException {
        ConstantRate.server = arguments[0];
        List<Load.Question> questions = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(Load.Question::of)
                .toList();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] parts = order.split(" ");
            ConstantRate.load = new Load(
                    Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), questions);
            // Not main, which ends the process
            Gatling$.MODULE$.fromArgs(new String[] {
                "--simulation", ConstantRate.class.getName(), "--no-reports", "--results-folder", arguments[2]
            });
            ConstantRate.load.lines().forEach(line -> System.out.println(RESULT + line));
            System.out.println(RESULT);
        }
        System.exit(0);
    }
}
