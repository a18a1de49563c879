package app.marquee.publisher.publishing;

import app.marquee.messaging.FetchingListener;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.publisher.desired.DesiredRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes or holds what enrichment-service wants to see; older news than we have is dropped. */
@Component
class MetadataEnrichedListener implements FetchingListener<MetadataEnriched, List<Attempt>> {
    private final DesiredRepository desired;
    private final Publishing publishing;
    private final Answers answers;

    MetadataEnrichedListener(DesiredRepository desired, Publishing publishing, Answers answers) {
        this.desired = desired;
        this.publishing = publishing;
        this.answers = answers;
    }

    @Override
    public List<Attempt> fetch(MetadataEnriched document) {
        return desired.accept(document)
                .map(item -> publishing.attempt(item, Trigger.MESSAGE, "system", library -> true))
                .orElse(List.of());
    }

    @Override
    public void store(MetadataEnriched document, List<Attempt> attempts) {
        answers.give(attempts);
        desired.handled(document.itemId(), document.revision());
    }
}
