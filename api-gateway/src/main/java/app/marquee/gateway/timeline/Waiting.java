package app.marquee.gateway.timeline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file waits for.
 *
 * @param by the service or person it waits for; null when it waits for nothing
 */
record Waiting(@Nullable String by, String why) {
    private static final Waiting NOTHING = new Waiting(null, "nothing: it is done");

    static Waiting after(List<TimelineEntry> entries) {
        TimelineEntry last = entries.stream()
                .filter(entry -> entry.fileId() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null) {
            return new Waiting("scanner-service", "to be found");
        }
        return switch (last.name()) {
            case "file.discovered" -> new Waiting("scanner-service", "to be inspected");
            case "media.identified" -> new Waiting("enrichment-service", "to be told what it is");
            case "media.unmatched" -> new Waiting("a person", last.summary());
            case "metadata.enriched" -> new Waiting("publisher-service", "to be published");
            case "asset.published" -> afterPublishing(last, entries);
            default -> NOTHING;
        };
    }

    private static Waiting afterPublishing(TimelineEntry published, List<TimelineEntry> entries) {
        return switch (Objects.requireNonNullElse(published.outcome(), "")) {
            case "held" -> new Waiting("a person", published.summary());
            case "failed" -> new Waiting("a person", published.summary());
            case "written" -> {
                boolean told = entries.stream()
                        .anyMatch(entry -> entry.name().equals("players.notified")
                                && Objects.equals(entry.itemId(), published.itemId())
                                && entry.sequence() > published.sequence());
                yield told ? NOTHING : new Waiting("notifier-service", "players to be told, if there are any");
            }
            default -> NOTHING;
        };
    }
}
