package org.alongside;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every line the application logs from when this is made until it is closed, traces of failures included. */
public final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter form = new PatternFormatter("%X{requestId} %s%e");
    private final Handler catcher = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(form.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public LogLines() {
        Logger.getLogger("").addHandler(catcher);
    }

    /** The lines so far, and those to come. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(catcher);
    }
}
