package app.marquee.scanner.naming;

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
