package app.marquee.notifier.kodi;

import app.marquee.model.media.Library;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.PathTranslation;
import app.marquee.notifier.targets.ProbeAnswer;
import app.marquee.notifier.targets.ProbeAnswer.LibraryView;
import app.marquee.notifier.targets.Target;
import app.marquee.notifier.targets.TargetProbe;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which Kodi answers, and whether it has each library among its video sources and can open it. */
@Component
class KodiProbe implements TargetProbe {
    private static final String MULTIPATH = "multipath://";

    private final KodiClient kodi;

    KodiProbe(KodiClient kodi) {
        this.kodi = kodi;
    }

    @Override
    public String service() {
        return KodiTeller.SERVICE;
    }

    @Override
    public ProbeAnswer probe(Target target, List<Library> libraries) {
        try {
            JsonNode properties =
                    kodi.call(target, "Application.GetProperties", Map.of("properties", List.of("name", "version")));
            JsonNode version = properties.path("version");
            String product = properties.path("name").asString("Kodi") + " "
                    + version.path("major").asInt(0) + "."
                    + version.path("minor").asInt(0);
            List<String> sources = sources(target);
            return ProbeAnswer.of(
                    product,
                    libraries.stream()
                            .map(library -> view(target, library, sources))
                            .toList());
        } catch (CallFailed e) {
            return ProbeAnswer.failed(e.what());
        } catch (KodiRefusal e) {
            return ProbeAnswer.failed(String.valueOf(e.getMessage()));
        }
    }

    private List<String> sources(Target target) {
        List<String> sources = new ArrayList<>();
        for (JsonNode source :
                kodi.call(target, "Files.GetSources", Map.of("media", "video")).path("sources")) {
            String file = source.path("file").asString("");
            if (file.startsWith(MULTIPATH)) {
                Arrays.stream(file.substring(MULTIPATH.length()).split("/"))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .forEach(sources::add);
            } else {
                sources.add(file);
            }
        }
        return sources;
    }

    private LibraryView view(Target target, Library library, List<String> sources) {
        String path = PathTranslation.asFolder(target.translate(library.linkRoot()));
        Optional<String> source = sources.stream()
                .filter(one -> !one.isEmpty() && PathTranslation.covers(one, path))
                .findFirst();
        if (source.isEmpty()) {
            return new LibraryView(
                    library.id(),
                    library.name(),
                    path,
                    false,
                    null,
                    "no video source of Kodi holds it; Kodi has " + sources
                            + ". Add it there, or correct the path mapping");
        }
        try {
            kodi.call(
                    target,
                    "Files.GetDirectory",
                    Map.of("directory", path, "media", "files", "limits", Map.of("start", 0, "end", 1)));
            return new LibraryView(library.id(), library.name(), path, true, source.get(), null);
        } catch (KodiRefusal e) {
            return new LibraryView(
                    library.id(),
                    library.name(),
                    path,
                    false,
                    source.get(),
                    "Kodi has the source but cannot open the folder: is the share there?");
        }
    }
}
