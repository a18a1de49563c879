package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;

/** The smallest form in which a provider has an image: enough to see what it looks like. */
final class Renditions {
    private Renditions() {}

    /** The original's own address where the provider has no smaller form. */
    static String smallest(ArtworkType type, String provider, String original) {
        return switch (provider) {
            case "tmdb" -> original.replaceFirst("/original/", "/" + size(type) + "/");
            case "fanart.tv" -> original.replaceFirst("/fanart/", "/preview/");
            case "tvdb" -> original.replaceFirst("(?<!_t)(\\.\\w+)$", "_t$1");
            default -> original;
        };
    }

    /** TMDb has other widths for each kind of image. */
    private static String size(ArtworkType type) {
        return switch (type) {
            case FANART, LANDSCAPE -> "w300";
            default -> "w92";
        };
    }
}
