package org.alongside.speed;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much is measured, from system properties.
 *
 * @param sizes how many organisations, one round of measuring for each
 * @param rebuild of how many organisations the index is rebuilt beside bare Lucene
 * @param warmUp seconds, for so long it is asked again and again before anything is measured, until that gets no faster
 * @param seconds how long each figure is measured
 * @param options what the application's JVM is told: the most it may take for objects, and how it throws old ones away
 * @param clients how many ask at once where as much as possible is asked
 */
record Settings(List<Integer> sizes, int rebuild, int warmUp, int seconds, List<String> options, int clients) {

    static Settings read() {
        return new Settings(
                Stream.of(System.getProperty("speed.sizes").split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("speed.rebuild"),
                Integer.getInteger("speed.warmUp"),
                Integer.getInteger("speed.seconds"),
                List.of(System.getProperty("speed.options").strip().split("\\s+")),
                2 * Runtime.getRuntime().availableProcessors());
    }
}
