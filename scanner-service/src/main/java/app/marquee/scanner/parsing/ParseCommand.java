package app.marquee.scanner.parsing;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.NameReader;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./marquee parse}: one path a line in, one JSON object a line out. */
public final class ParseCommand {
    private static final String USAGE = "./marquee parse [--kind movies|series|mixed] [--explain] [PATH…]";

    private final NameReader reader = new NameReader(Year.now(ZoneOffset.UTC).getValue());
    private final PrintStream out;
    private @Nullable LibraryKind kind;
    private boolean explain;

    private ParseCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            new ParseCommand(out).run(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run(List<String> arguments) throws IOException {
        List<String> paths = options(arguments);
        if (paths.isEmpty()) {
            standardInput();
        }
        paths.forEach(path -> out.println(ParsedLine.of(path, reader, kind, explain)));
    }

    private List<String> options(List<String> arguments) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                paths.addAll(arguments.subList(i + 1, arguments.size()));
                break;
            } else if (argument.equals("--explain")) {
                explain = true;
            } else if (argument.equals("--kind")) {
                kind = kind(i + 1 < arguments.size() ? arguments.get(++i) : "");
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + argument + ". Use: " + USAGE);
            } else {
                paths.add(argument);
            }
        }
        return paths;
    }

    private static @Nullable LibraryKind kind(String word) {
        return switch (word) {
            case "movies" -> LibraryKind.MOVIES;
            case "series" -> LibraryKind.SERIES;
            case "mixed" -> null;
            default ->
                throw new IllegalArgumentException(
                        "--kind is movies, series or mixed, not '" + word + "'. Use: " + USAGE);
        };
    }

    private void standardInput() throws IOException {
        try (Lines lines = new Lines(new BufferedInputStream(System.in, 1 << 16))) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                out.println(
                        line.problem() == null
                                ? ParsedLine.of(line.text(), reader, kind, explain)
                                : ParsedLine.invalid(line.text(), line.problem()));
            }
        }
    }
}
