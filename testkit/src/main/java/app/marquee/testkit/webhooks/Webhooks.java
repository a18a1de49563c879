package app.marquee.testkit.webhooks;

/**
 * Bodies of webhooks, as text. Paths are those of the instance: {@code root} is its library folder, files are given
 * relative to the movie's or series' folder, which is {@code Title (Year)} under the root.
 */
public final class Webhooks {
    private Webhooks() {}

    public static RadarrBodies radarr(String root) {
        return new RadarrBodies(root);
    }

    public static SonarrBodies sonarr(String root) {
        return new SonarrBodies(root);
    }

    /** Why a file was deleted, in their words. */
    public enum DeleteReason {
        MISSING_FROM_DISK("missingFromDisk"),
        MANUAL("manual"),
        UPGRADE("upgrade"),
        NO_LINKED_EPISODES("noLinkedEpisodes"),
        MANUAL_OVERRIDE("manualOverride");

        final String wire;

        DeleteReason(String wire) {
            this.wire = wire;
        }
    }
}
