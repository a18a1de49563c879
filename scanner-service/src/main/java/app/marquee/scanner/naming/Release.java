package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name says about the copy and not about the title.
 *
 * @param edition    for example {@code Director's Cut}
 * @param resolution for example {@code 1080p}
 * @param source     bluray, webdl, webrip, tv, dvd, cam, telesync, telecine, workprint, hddvd, vhs
 * @param stereo     of a film in 3D
 * @param languages  ISO 639-2
 * @param version    of a release that was corrected
 */
public record Release(
        @Nullable String edition,
        @Nullable String resolution,
        @Nullable String source,
        @Nullable String group,
        List<String> hdr,
        @Nullable String stereo,
        List<String> languages,
        boolean proper,
        @Nullable Integer version) {
    public static final Release NONE = new Release(null, null, null, null, List.of(), null, List.of(), false, null);

    public Release {
        hdr = List.copyOf(hdr);
        languages = List.copyOf(languages);
    }

    /**
     * @param tags    that count, in their order
     * @param edition that the name states in so many words; the tags' serve where it does not
     */
    static Release of(List<Tag> tags, @Nullable String edition, @Nullable String group) {
        List<String> editions = new ArrayList<>();
        List<String> hdr = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        String resolution = null;
        String source = null;
        String stereo = null;
        Integer version = null;
        boolean proper = false;
        for (Tag tag : tags) {
            switch (tag.property()) {
                case EDITION -> add(editions, tag.value());
                case HDR -> add(hdr, tag.value());
                case LANGUAGE -> add(languages, tag.value());
                case RESOLUTION -> resolution = better(resolution, tag.value());
                case SOURCE -> source = source == null || isWeakSource(source, tag) ? tag.value() : source;
                case STEREO -> stereo = tag.value();
                case VERSION -> version = Integer.valueOf(tag.value());
                case PROPER -> proper = true;
                default -> {
                    // says nothing that anybody asks for
                }
            }
        }
        String editionText = edition != null ? edition : editions.isEmpty() ? null : String.join(" ", editions);
        return new Release(editionText, resolution, source, group, hdr, stereo, languages, proper, version);
    }

    /** {@code UHD BluRay 1080p}: the number of lines is more exact than a word. */
    private static String better(@Nullable String known, String next) {
        return known == null || (known.equals("2160p") && !next.equals("2160p") && next.endsWith("p")) ? next : known;
    }

    private static boolean isWeakSource(String known, Tag next) {
        return next.strong()
                && known.equals("tv")
                && !next.value().equals("tv")
                && !next.value().equals("bluray");
    }

    private static void add(List<String> values, String value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** This one, with what it lacks taken from the other. */
    Release orElse(Release other) {
        return new Release(
                edition != null ? edition : other.edition,
                resolution != null ? resolution : other.resolution,
                source != null ? source : other.source,
                group != null ? group : other.group,
                hdr.isEmpty() ? other.hdr : hdr,
                stereo != null ? stereo : other.stereo,
                languages.isEmpty() ? other.languages : languages,
                proper || other.proper,
                version != null ? version : other.version);
    }
}
