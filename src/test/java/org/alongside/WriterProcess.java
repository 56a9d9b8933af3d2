package org.alongside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that starts a database and writes row after row, to be killed while it does. */
record WriterProcess(Process process) {

    /** Says each number once the database has acknowledged it. */
    public static void main(String[] arguments) throws SQLException {
        Rows rows = new Rows(EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), true));
        rows.createTable();
        for (long number = 0; ; number++) {
            rows.write(number);
            System.out.println(number);
        }
    }

    static WriterProcess start(Path dataDir) throws IOException {
        return new WriterProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        dataDir.toString(),
                        DatabaseForTests.PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * Kills the JVM without notice after some rows, and with it what else is given.
     *
     * @return every number it acknowledged
     */
    List<Long> killWhileWriting(ThrowingRunnable also) throws IOException, InterruptedException {
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = output.readLine()) != null; ) {
                acknowledged.add(Long.valueOf(line));
                if (acknowledged.size() == 50) {
                    // By its handle: Process.destroyForcibly would throw away what it said before it died.
                    process.toHandle().destroyForcibly();
                    also.run();
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    /** What else happens at the moment of the kill. */
    interface ThrowingRunnable {
        void run() throws IOException;
    }
}
