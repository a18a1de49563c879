package app.marquee.model.media;

/** Kinds of images, in Kodi's words. */
public enum ArtworkType {
    POSTER,
    FANART,
    CLEARLOGO,
    BANNER,
    LANDSCAPE,
    CLEARART,
    DISCART,
    KEYART,
    CHARACTERART,
    /** The still of an episode. */
    THUMB
}
