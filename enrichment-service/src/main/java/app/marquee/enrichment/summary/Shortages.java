package app.marquee.enrichment.summary;

import app.marquee.enrichment.catalogue.Counts;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.enrichment.provider.Providers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Libraries for which nobody can be asked, and how many of their files wait for it. */
@Component
class Shortages {
    private final LibraryRepository libraries;
    private final Providers sources;
    private final Counts counts;

    Shortages(LibraryRepository libraries, Providers sources, Counts counts) {
        this.libraries = libraries;
        this.sources = sources;
        this.counts = counts;
    }

    /** Empty when every library's provider can be asked. */
    List<WaitingFiles> all() {
        return libraries.kindsOfFacts().stream()
                .flatMap(demo -> sources
                        .lack(demo)
                        .map(lack -> new WaitingFiles(counts.waitingFiles(demo), lack.reason(), lack.problem()))
                        .stream())
                .toList();
    }
}
