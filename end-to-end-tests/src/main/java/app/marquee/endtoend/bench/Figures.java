package app.marquee.endtoend.bench;

import app.marquee.model.MessageJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bench found: a table for people, then one JSON object on the last line for programs. */
final class Figures {
    private final String bench;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean kept = true;

    Figures(String bench) {
        this.bench = bench;
    }

    Figures add(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A figure that was promised: whether it holds decides the exit status. */
    Figures promise(String name, Object value, boolean holds) {
        values.put(name, value);
        values.put(name + ".holds", holds);
        kept &= holds;
        return this;
    }

    /** @return whether every promise holds */
    boolean print() {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        System.out.println();
        values.forEach((name, value) -> System.out.printf("  %-" + width + "s  %s%n", name, value));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", bench);
        line.put("promisesHold", kept);
        line.putAll(values);
        System.out.println(MessageJson.mapper().writeValueAsString(line));
        return kept;
    }

    /** The value below which that share of the samples lies, in milliseconds with one decimal. */
    static double percentileMs(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
        return Math.round(sorted[Math.max(0, index)] / 100_000.0) / 10.0;
    }
}
