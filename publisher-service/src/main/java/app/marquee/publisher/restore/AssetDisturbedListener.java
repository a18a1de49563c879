package app.marquee.publisher.restore;

import app.marquee.messaging.FetchingListener;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.publisher.placing.PlacementRepository;
import app.marquee.publisher.publishing.Answers;
import app.marquee.publisher.publishing.Attempt;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts back what is gone, from the cache alone; what somebody else changed stays theirs and is named. */
@Component
class AssetDisturbedListener implements FetchingListener<AssetDisturbed, List<Attempt>> {
    private final PlacementRepository placements;
    private final Restoring restoring;
    private final Answers answers;

    AssetDisturbedListener(PlacementRepository placements, Restoring restoring, Answers answers) {
        this.placements = placements;
        this.restoring = restoring;
        this.answers = answers;
    }

    @Override
    public List<Attempt> fetch(AssetDisturbed news) {
        return placements.itemsAt(news.libraryId(), news.paths()).stream()
                .flatMap(item -> restoring.restore(item, "system", library -> library == news.libraryId()).stream())
                .toList();
    }

    @Override
    public void store(AssetDisturbed news, List<Attempt> attempts) {
        answers.give(attempts);
    }
}
