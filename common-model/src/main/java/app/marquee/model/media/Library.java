package app.marquee.model.media;

import java.util.List;

/**
 * A root folder of one kind, with what is done there.
 *
 * @param root          absolute path of the folder
 * @param linkRoot      absolute path of the link tree; equals {@code root} for {@link Layout#IN_PLACE}
 * @param sourceRoots   further absolute folders that links under the root may point into
 * @param webhookPublishes whether what a webhook brought is published although the mode would hold it
 * @param confirmed     false until a person confirmed the first plan of a library that already held NFO or artwork;
 *                      until then nothing is written
 * @param pathMappings  how Radarr and Sonarr see paths under the root
 * @param language      ISO 639-1 of texts and artwork, for example {@code en}
 * @param demo          whether the library is the demo, whose facts come from the stand-in provider
 */
public record Library(
        long id,
        String name,
        LibraryKind kind,
        String root,
        String linkRoot,
        List<String> sourceRoots,
        Layout layout,
        AutomationMode automation,
        boolean webhookPublishes,
        ExistingFiles existing,
        boolean confirmed,
        List<PathMapping> pathMappings,
        String language,
        boolean demo) {
    public Library {
        sourceRoots = Lists.copyOf(sourceRoots);
        pathMappings = Lists.copyOf(pathMappings);
    }
}
