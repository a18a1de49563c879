package app.marquee.notifier.jellyfin;

import app.marquee.model.media.Library;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.PathTranslation;
import app.marquee.notifier.targets.ProbeAnswer;
import app.marquee.notifier.targets.ProbeAnswer.LibraryView;
import app.marquee.notifier.targets.Target;
import app.marquee.notifier.targets.TargetProbe;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which Jellyfin answers, and whether each library lies in one of its own. */
@Component
class JellyfinProbe implements TargetProbe {
    private final JellyfinClient jellyfin;

    JellyfinProbe(JellyfinClient jellyfin) {
        this.jellyfin = jellyfin;
    }

    @Override
    public String service() {
        return JellyfinTeller.SERVICE;
    }

    @Override
    public ProbeAnswer probe(Target target, List<Library> libraries) {
        try {
            JsonNode info = jellyfin.get(target, "/System/Info");
            String product = info.path("ProductName").asString("Jellyfin Server") + " "
                    + info.path("Version").asString("of unknown version");
            List<String> locations = jellyfin.locations(target);
            return ProbeAnswer.of(
                    product,
                    libraries.stream()
                            .map(library -> view(target, library, locations))
                            .toList());
        } catch (CallFailed e) {
            return ProbeAnswer.failed(e.what());
        }
    }

    private static LibraryView view(Target target, Library library, List<String> locations) {
        String path = target.translate(library.linkRoot());
        Optional<String> location = locations.stream()
                .filter(one -> PathTranslation.covers(one, path))
                .findFirst();
        return new LibraryView(
                library.id(),
                library.name(),
                path,
                location.isPresent(),
                location.orElse(null),
                location.isPresent()
                        ? null
                        : "no library of Jellyfin holds it; Jellyfin has " + locations
                                + ". Add it there, or correct the path mapping");
    }
}
