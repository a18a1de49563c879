package app.marquee.scanner.inspection;

import app.marquee.model.media.ArtworkType;
import app.marquee.scanner.naming.VideoNames;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an image is, by the names Kodi, Jellyfin and Emby give. */
final class ArtworkNames {
    private static final Map<String, ArtworkType> TYPES = Map.ofEntries(
            Map.entry("poster", ArtworkType.POSTER),
            Map.entry("folder", ArtworkType.POSTER),
            Map.entry("cover", ArtworkType.POSTER),
            Map.entry("default", ArtworkType.POSTER),
            Map.entry("movie", ArtworkType.POSTER),
            Map.entry("show", ArtworkType.POSTER),
            Map.entry("fanart", ArtworkType.FANART),
            Map.entry("backdrop", ArtworkType.FANART),
            Map.entry("background", ArtworkType.FANART),
            Map.entry("art", ArtworkType.FANART),
            Map.entry("clearlogo", ArtworkType.CLEARLOGO),
            Map.entry("logo", ArtworkType.CLEARLOGO),
            Map.entry("banner", ArtworkType.BANNER),
            Map.entry("landscape", ArtworkType.LANDSCAPE),
            Map.entry("thumb", ArtworkType.LANDSCAPE),
            Map.entry("clearart", ArtworkType.CLEARART),
            Map.entry("discart", ArtworkType.DISCART),
            Map.entry("disc", ArtworkType.DISCART),
            Map.entry("cdart", ArtworkType.DISCART),
            Map.entry("keyart", ArtworkType.KEYART),
            Map.entry("characterart", ArtworkType.CHARACTERART));
    private static final Pattern NUMBERED = Pattern.compile("(fanart|backdrop|background|art|poster)-?\\d{1,2}");
    private static final Pattern SEASON =
            Pattern.compile("season-?(\\d{1,4}|specials|all)(?:-(poster|banner|landscape|fanart|thumb))?");

    private ArtworkNames() {}

    /** @param season null when the image is not one season's */
    record Meaning(ArtworkType type, @Nullable Integer season) {}

    /** An image of the folder it lies in. */
    static Optional<Meaning> ofFolder(String fileName) {
        String stem = VideoNames.stem(fileName).toLowerCase(Locale.ROOT);
        Matcher season = SEASON.matcher(stem);
        if (season.matches()) {
            return season(season);
        }
        Matcher numbered = NUMBERED.matcher(stem);
        return Optional.ofNullable(TYPES.get(numbered.matches() ? numbered.group(1) : stem))
                .map(type -> new Meaning(type, null));
    }

    /** An image of one video, named after it; a still for an episode. */
    static Optional<ArtworkType> ofVideo(String fileName, String videoStem, boolean episode) {
        String stem = VideoNames.stem(fileName);
        if (stem.equalsIgnoreCase(videoStem)) {
            return Optional.of(episode ? ArtworkType.THUMB : ArtworkType.POSTER);
        }
        if (!stem.regionMatches(true, 0, videoStem + "-", 0, videoStem.length() + 1)) {
            return Optional.empty();
        }
        String kind = stem.substring(videoStem.length() + 1);
        if (episode && kind.equalsIgnoreCase("thumb")) {
            return Optional.of(ArtworkType.THUMB);
        }
        return ofFolder(kind + ".jpg").map(Meaning::type);
    }

    private static Optional<Meaning> season(Matcher season) {
        if (season.group(1).equals("all")) {
            return Optional.empty();
        }
        int number = season.group(1).equals("specials") ? 0 : Integer.parseInt(season.group(1));
        String type = season.group(2) == null ? "poster" : season.group(2);
        return Optional.ofNullable(TYPES.get(type)).map(found -> new Meaning(found, number));
    }
}
