package app.marquee.gateway.logs;

import app.marquee.messaging.launch.Home;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files {@code app.log} of all services that log into this home, read from their ends. */
@Component
class LogFiles {
    private static final String NAME = "app.log";
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final long MOST_AT_ONCE = 8L << 20;

    private final Path folder;

    LogFiles(Home home) {
        this.folder = home.resolve("logs");
    }

    /**
     * Lines and where they end.
     *
     * @param ends how much of each file was read, by its path below the folder
     */
    record Read(List<LogLine> lines, Map<String, Long> ends) {
        Read {
            lines = List.copyOf(lines);
            ends = Map.copyOf(ends);
        }
    }

    /**
     * The latest lines that are wanted, newest first.
     *
     * @param enough tells when none before a line is wanted
     */
    Read latest(int limit, Predicate<LogLine> wanted, Predicate<LogLine> enough) {
        List<LogLine> lines = new ArrayList<>();
        Map<String, Long> ends = new LinkedHashMap<>();
        for (Path file : files()) {
            ends.put(name(file), backwards(file, limit, wanted, enough, lines));
        }
        lines.sort(Comparator.comparing(LogLine::timestamp).reversed());
        return new Read(lines.subList(0, Math.min(limit, lines.size())), ends);
    }

    /**
     * The lines since, oldest first.
     *
     * @param since what {@link Read#ends} said; a file that is shorter now was begun anew
     */
    Read since(Map<String, Long> since, int limit, Predicate<LogLine> wanted) {
        List<LogLine> lines = new ArrayList<>();
        Map<String, Long> ends = new LinkedHashMap<>();
        for (Path file : files()) {
            ends.put(name(file), forwards(file, since.getOrDefault(name(file), 0L), limit, wanted, lines));
        }
        lines.sort(Comparator.comparing(LogLine::timestamp));
        return new Read(lines, ends);
    }

    private long backwards(
            Path file, int limit, Predicate<LogLine> wanted, Predicate<LogLine> enough, List<LogLine> lines) {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
            long end = opened.length();
            int found = 0;
            byte[] rest = {};
            for (long at = end; at > 0 && found < limit && end - at < MOST_AT_ONCE; ) {
                int size = (int) Math.min(CHUNK, at);
                at -= size;
                byte[] chunk = new byte[size + rest.length];
                opened.seek(at);
                opened.readFully(chunk, 0, size);
                System.arraycopy(rest, 0, chunk, size, rest.length);
                int stop = chunk.length;
                for (int i = chunk.length - 1; i >= 0 && found < limit; i--) {
                    if (chunk[i] == '\n' || (i == 0 && at == 0)) {
                        int start = chunk[i] == '\n' ? i + 1 : i;
                        var line = LogLine.of(new String(chunk, start, stop - start, StandardCharsets.UTF_8));
                        stop = i;
                        if (line.filter(enough).isPresent()) {
                            return end;
                        }
                        if (line.filter(wanted).isPresent()) {
                            lines.add(line.get());
                            found++;
                        }
                    }
                }
                rest = stop > LONGEST_LINE ? new byte[0] : Arrays.copyOf(chunk, stop);
            }
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long forwards(Path file, long since, int limit, Predicate<LogLine> wanted, List<LogLine> lines) {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
            long start = since > opened.length() ? 0 : since;
            byte[] bytes = new byte[(int) Math.min(opened.length() - start, MOST_AT_ONCE)];
            opened.seek(start);
            opened.readFully(bytes);
            int begin = 0;
            int found = 0;
            for (int i = 0; i < bytes.length && found < limit; i++) {
                if (bytes[i] == '\n') {
                    var line = LogLine.of(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                    begin = i + 1;
                    if (line.filter(wanted).isPresent()) {
                        lines.add(line.get());
                        found++;
                    }
                }
            }
            return start + begin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(each -> each.getFileName().toString().equals(NAME) && Files.isRegularFile(each))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
