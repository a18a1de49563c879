package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.ProviderAwayException;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider that can be asked which title is meant. One request a call, which throws {@link ProviderAwayException} when the
 * provider cannot be asked at all.
 */
public interface TitleSearch {
    /** For example {@code tmdb}. */
    String name();

    List<TitleHit> search(MediaKind kind, String title, @Nullable Integer year, String language);

    /** By IMDb's or TheTVDB's number; only what is of this kind. */
    List<TitleHit> find(MediaKind kind, ExternalIds ids, String language);
}
