package app.marquee.enrichment.provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pictures of a movie or a series.
 *
 * @param providers who was asked and answered: what they do not offer here, they have no longer
 */
public record OfferedImages(Set<String> providers, List<SeasonedCandidate> images) {
    /** Nobody was asked. */
    public static final OfferedImages NONE = new OfferedImages(Set.of(), List.of());

    public OfferedImages {
        providers = Set.copyOf(providers);
        images = List.copyOf(images);
    }

    public static OfferedImages of(String provider, List<SeasonedCandidate> images) {
        return new OfferedImages(Set.of(provider), images);
    }

    public OfferedImages and(OfferedImages more) {
        Set<String> allProviders = new HashSet<>(providers);
        allProviders.addAll(more.providers);
        List<SeasonedCandidate> allImages = new ArrayList<>(images);
        allImages.addAll(more.images);
        return new OfferedImages(allProviders, allImages);
    }
}
