package app.marquee.scanner.inspection;

import app.marquee.model.media.ExternalIds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An NFO that holds only the address of a title at TMDb, IMDb or TheTVDB. */
final class NfoAddresses {
    private static final Pattern TMDB = Pattern.compile("themoviedb\\.org/(?:movie|tv)/(\\d{1,9})");
    private static final Pattern IMDB = Pattern.compile("imdb\\.com/(?:[a-z]{2}/)?title/(tt\\d{7,9})");
    private static final Pattern TVDB =
            Pattern.compile("thetvdb\\.com/(?:\\?[^\\s]*?\\bid=|(?:dereferrer/)?series/)(\\d{1,9})");

    private NfoAddresses() {}

    static ExternalIds ids(String text) {
        ExternalIds ids = ExternalIds.NONE;
        Matcher tmdb = TMDB.matcher(text);
        if (tmdb.find()) {
            ids = ids.orElse(ExternalIds.ofTmdb(Integer.parseInt(tmdb.group(1))));
        }
        Matcher imdb = IMDB.matcher(text);
        if (imdb.find()) {
            ids = ids.orElse(new ExternalIds(null, imdb.group(1), null));
        }
        Matcher tvdb = TVDB.matcher(text);
        if (tvdb.find()) {
            ids = ids.orElse(new ExternalIds(null, null, Integer.valueOf(tvdb.group(1))));
        }
        return ids;
    }

    static Optional<NfoFacts> in(String text) {
        ExternalIds ids = ids(text);
        return ids.none()
                ? Optional.empty()
                : Optional.of(new NfoFacts("", null, null, null, null, ids, null, List.of()));
    }
}
