package org.alongside.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alongside.bench.Aims;
import org.alongside.bench.Figures;
import org.alongside.bench.Memory;

/** Everything that is measured at one size. */
final class Round {

    private static final int LARGE = 1_000_000;
    private static final double RESIDENT = 1536;

    private final Settings settings;
    private final int size;
    private final Path folder;

    Round(Settings settings, int size, Path folder) {
        this.settings = settings;
        this.size = size;
        this.folder = folder;
    }

    /**
     * What is compared with other sizes.
     *
     * @param size how many organisations
     * @param alone what one client met, by kind
     */
    record Measured(int size, Map<Kind, Figures> alone) {

        double p50(Kind kind) {
            return alone.get(kind).p50();
        }
    }

    /** Measures and prints; what is needed for it is stopped again. */
    Measured run(Aims aims, Started started)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        System.out.printf(Locale.ROOT, "%n=== %,d organisations ===%n", size);
        Setup setup = Setup.of(size, folder, settings.options(), started);
        Kept index = started.add(Kept.in(setup.index()));
        Questions questions = Questions.about(setup.words(), setup.vocabulary(), setup.server());
        ClosedLoops loops = new ClosedLoops(settings, questions);
        loops.warmUp(setup.server());
        new OpenLoop(settings, setup.server(), started.add(sender(setup, questions)))
                .measure(size, loops.capacity(setup.server()), aims);
        // After the many minutes of the open loop, when all of the application's code is compiled that will be
        loops.overHttp(setup.server());
        memory(Memory.of(setup.server()), aims);
        setup.server().close();
        loops.inProcess(setup.index(), setup.vocabulary());
        index.close();
        PostgresTables.make(setup.loading());
        Kept tables = started.add(Kept.in(setup.database().files()));
        loops.inPostgres(setup.database().dataSource());
        tables.close();
        loops.print(size, aims);
        return new Measured(size, loops.alone());
    }

    private Sender sender(Setup setup, Questions questions) throws IOException {
        return Sender.start(setup.server().uri("").toString(), questions.mixed(kind -> true), folder);
    }

    private void memory(Memory memory, Aims aims) {
        System.out.println(memory.line());
        if (size >= LARGE) {
            aims.atMost(RESIDENT, memory.resident(), "%,d: resident memory in MiB", size);
            aims.atMost(RESIDENT, memory.own(), "%,d: the same without what was read of files", size);
        }
    }
}
