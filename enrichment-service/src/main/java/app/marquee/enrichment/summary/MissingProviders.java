package app.marquee.enrichment.summary;

import app.marquee.enrichment.identity.TitleSearches;
import app.marquee.enrichment.library.LibraryRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/** Libraries whose questions wait because there is nobody to ask. */
@Component
class MissingProviders {
    private final LibraryRepository libraries;
    private final TitleSearches searches;

    MissingProviders(LibraryRepository libraries, TitleSearches searches) {
        this.libraries = libraries;
        this.searches = searches;
    }

    /** In sentences; empty when every library has its provider. */
    List<String> problems() {
        return libraries.kindsOfFacts().stream()
                .flatMap(demo -> searches.missing(demo).stream())
                .toList();
    }
}
