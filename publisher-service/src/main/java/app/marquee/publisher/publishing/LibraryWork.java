package app.marquee.publisher.publishing;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryNews;
import app.marquee.publisher.placing.PlacementRepository;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a change of a library means for what is published there. */
@Component
class LibraryWork implements LibraryNews {
    private final PublicationRepository publications;
    private final PlacementRepository placements;
    private final Clock clock;

    LibraryWork(PublicationRepository publications, PlacementRepository placements, Clock clock) {
        this.publications = publications;
        this.placements = placements;
        this.clock = clock;
    }

    /** What is held there may be held no longer. */
    @Override
    public void changed(long libraryId) {
        publications.dueInLibrary(libraryId, Outcome.HELD, clock.instant());
    }

    @Override
    public void removed(long libraryId) {
        placements.forgetLibrary(libraryId);
    }
}
