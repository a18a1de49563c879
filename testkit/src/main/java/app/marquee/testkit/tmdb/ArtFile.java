package app.marquee.testkit.tmdb;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image's file name tells all that is needed to draw it: {@code m603-poster-0.jpg}, {@code t1396s1e2-still-0.jpg}.
 *
 * @param of whose it is: m movie, t series, c collection, p person
 * @param season -1 for none, likewise {@code episode}
 */
record ArtFile(char of, int id, int season, int episode, Kind kind, int number) {
    private static final Pattern FORM =
            Pattern.compile("([mtcp])(\\d{1,9})(?:s(\\d{1,4}))?(?:e(\\d{1,4}))?-([a-z]+)-(\\d)\\.(?:jpg|png)");

    /** The sizes in which originals are drawn; all but logos are JPEG. */
    enum Kind {
        POSTER(1000, 1500, 4),
        BACKDROP(1920, 1080, 3),
        LOGO(800, 310, 2),
        STILL(640, 360, 1),
        PROFILE(421, 632, 1);

        final int width;
        final int height;
        /** How many a movie or series has; seasons have two posters. */
        final int count;

        Kind(int width, int height, int count) {
            this.width = width;
            this.height = height;
            this.count = count;
        }
    }

    static ArtFile movie(int id, Kind kind, int number) {
        return new ArtFile('m', id, -1, -1, kind, number);
    }

    static ArtFile series(int id, Kind kind, int number) {
        return new ArtFile('t', id, -1, -1, kind, number);
    }

    static Optional<ArtFile> parse(String file) {
        Matcher form = FORM.matcher(file);
        if (!form.matches()) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(form.group(5))) {
                return Optional.of(new ArtFile(
                        form.group(1).charAt(0),
                        Integer.parseInt(form.group(2)),
                        optional(form.group(3)),
                        optional(form.group(4)),
                        kind,
                        Integer.parseInt(form.group(6))));
            }
        }
        return Optional.empty();
    }

    /** The path as the API tells it, with a leading slash. */
    String path() {
        return "/" + of + id + (season < 0 ? "" : "s" + season) + (episode < 0 ? "" : "e" + episode) + "-"
                + kind.name().toLowerCase(Locale.ROOT) + "-" + number + (kind == Kind.LOGO ? ".png" : ".jpg");
    }

    /** The language of the words on it; null for none. The second poster and all but the last backdrop have no words. */
    @Nullable
    String language() {
        return switch (kind) {
            case POSTER -> number == 1 ? null : number == 3 ? "de" : "en";
            case BACKDROP -> number == 2 ? "en" : null;
            case LOGO -> number == 0 ? "en" : "de";
            case STILL, PROFILE -> null;
        };
    }

    private static int optional(@Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }
}
