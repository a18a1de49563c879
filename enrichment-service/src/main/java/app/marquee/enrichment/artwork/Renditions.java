package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;

/** The forms in which providers have an image. */
final class Renditions {
    private Renditions() {}

    /** Enough to see what it looks like: the original's own address where the provider has no smaller form. */
    static String smallest(ArtworkType type, String provider, String original) {
        return switch (provider) {
            case "tmdb" -> sized(original, size(type));
            case "fanart.tv" -> original.replaceFirst("/fanart/", "/preview/");
            case "tvdb" -> original.replaceFirst("(?<!_t)(\\.\\w+)$", "_t$1");
            default -> original;
        };
    }

    /** Large enough for a grid, at most 300 pixels wide where the provider has such a form. */
    static String thumbnail(ArtworkType type, String provider, String original) {
        return provider.equals("tmdb")
                ? sized(original, type == ArtworkType.POSTER || type == ArtworkType.KEYART ? "w185" : "w300")
                : smallest(type, provider, original);
    }

    /** Of TMDb's. */
    static String sized(String original, String size) {
        return original.replaceFirst("/(original|w\\d+|h\\d+)/(?=[^/]+$)", "/" + size + "/");
    }

    /** TMDb has other widths for each kind of image. */
    private static String size(ArtworkType type) {
        return switch (type) {
            case FANART, LANDSCAPE -> "w300";
            default -> "w92";
        };
    }
}
