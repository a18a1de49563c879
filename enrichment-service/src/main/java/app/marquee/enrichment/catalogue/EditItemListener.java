package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Cancellations;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import app.marquee.model.command.EditItem;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.topology.ServiceName;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Does to one of many items what a person decided for all of them. The decision is a transaction of its own, so that one that is
 * refused is reported and not undone with its report; taken twice it changes nothing more.
 */
@Component
class EditItemListener implements FetchingListener<EditItem, EditItemListener.Outcome> {
    private static final String ALL = "*";

    private final ItemEditing editing;
    private final Cancellations cancellations;
    private final Outbox outbox;

    EditItemListener(ItemEditing editing, Cancellations cancellations, Outbox outbox) {
        this.editing = editing;
        this.cancellations = cancellations;
        this.outbox = outbox;
    }

    /** @param why in words a person can read; null when it was done */
    record Outcome(Status status, @Nullable String why) {}

    @Override
    public Outcome fetch(EditItem wish) {
        if (wish.jobId() != null && cancellations.cancelled(wish.jobId())) {
            return new Outcome(Status.CANCELLED, null);
        }
        try {
            edit(wish);
            return new Outcome(Status.COMPLETED, null);
        } catch (ApiProblem refused) {
            return new Outcome(Status.FAILED, refused.what());
        }
    }

    @Override
    public void store(EditItem wish, Outcome outcome) {
        if (wish.jobId() != null) {
            outbox.add(new JobProgress(
                    wish.jobId(),
                    ServiceName.ENRICHMENT.wireName(),
                    outcome.status(),
                    "editing",
                    1,
                    1,
                    outcome.why(),
                    wish.itemId()));
        }
    }

    private void edit(EditItem wish) {
        long item = wish.itemId();
        if (wish.fields() != null) {
            editing.edit(item, members(wish.fields()), null, wish.requestedBy());
        }
        if (!wish.lock().isEmpty()) {
            editing.lock(item, wish.lock(), wish.requestedBy());
        }
        if (wish.unlock().contains(ALL)) {
            editing.unlockAll(item);
        } else {
            wish.unlock().forEach(name -> editing.unlock(item, name));
        }
    }

    private static Map<String, JsonNode> members(String fields) {
        return MessageJson.mapper().readTree(fields).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
