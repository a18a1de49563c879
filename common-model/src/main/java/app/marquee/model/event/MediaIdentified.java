package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Lists;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.Origin;
import app.marquee.model.media.StreamDetails;
import app.marquee.model.media.TitleCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name, folders, NFO and streams say about it; no provider was asked. Sent by scanner-service, once per
 * file and revision.
 *
 * @param kind    movie or episode
 * @param titles  best first; of the series for an episode
 * @param folder  the folder that is the movie's or the show's own, relative to the library's root; null when it shares one
 *                with others, as in a flat folder of many movies
 * @param ids     of the movie, or of the series for an episode
 * @param part    of a movie in several files, from 1
 * @param version for example {@code Director's Cut}
 * @param localAssets what lies beside the file and is not ours
 */
@WireName("media.identified")
public record MediaIdentified(
        FileReference file,
        MediaKind kind,
        @Nullable String folder,
        List<TitleCandidate> titles,
        @Nullable Integer year,
        @Nullable String country,
        Numbering numbering,
        ExternalIds ids,
        @Nullable Integer part,
        @Nullable String version,
        StreamDetails streams,
        List<LocalAsset> localAssets,
        Origin origin,
        boolean videoChanged)
        implements PipelineEvent {
    public MediaIdentified {
        titles = Lists.copyOf(titles);
        localAssets = Lists.copyOf(localAssets);
    }
}
