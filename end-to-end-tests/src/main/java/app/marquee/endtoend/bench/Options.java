package app.marquee.endtoend.bench;

import java.util.Arrays;
import java.util.List;

/** What stands behind a bench's name: {@code --movies 200}. */
record Options(List<String> words) {
    static Options of(String... words) {
        return new Options(List.copyOf(Arrays.asList(words)));
    }

    int number(String name, int otherwise) {
        int at = words.indexOf("--" + name);
        return at < 0 || at + 1 >= words.size() ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
