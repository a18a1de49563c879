package app.marquee.testkit.library;

import app.marquee.testkit.library.LibraryGenerator.Generated;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes a library and says what is in it. */
public final class LibraryGeneratorMain {
    private static final String USAGE =
            "usage: LibraryGeneratorMain --demo DIR | [--movies N] [--series N --episodes N (in all)] DIR";

    private LibraryGeneratorMain() {}

    public static void main(String[] args) {
        try {
            System.out.println(make(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
    }

    private static String make(String[] args) {
        boolean demo = false;
        int movies = 0;
        int series = 0;
        int episodes = -1;
        Path folder = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--demo" -> demo = true;
                case "--movies" -> movies = number(args, ++i);
                case "--series" -> series = number(args, ++i);
                case "--episodes" -> episodes = number(args, ++i);
                default -> folder = folder(args[i], folder);
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException("no folder given");
        }
        Generated made = demo
                ? LibraryGenerator.demo(folder)
                : new Generated(
                        folder.resolve("movies"),
                        folder.resolve("series"),
                        LibraryGenerator.movies(folder.resolve("movies"), movies),
                        LibraryGenerator.series(
                                folder.resolve("series"), series, episodes < 0 ? series * 30 : episodes));
        return made.movieFiles() + " movies in " + made.movies() + ", " + made.episodeFiles() + " episode files in "
                + made.series();
    }

    private static Path folder(String word, @Nullable Path already) {
        if (word.startsWith("--") || already != null) {
            throw new IllegalArgumentException("not understood: " + word);
        }
        return Path.of(word);
    }

    private static int number(String[] args, int index) {
        if (index >= args.length || !args[index].matches("\\d{1,6}")) {
            throw new IllegalArgumentException(args[index - 1] + " needs a number");
        }
        return Integer.parseInt(args[index]);
    }
}
