package app.marquee.gateway.timeline;

import app.marquee.model.Message;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a message tells of files and items. */
final class TimelineReading {
    private TimelineReading() {}

    static List<TimelineEntry> of(Message message, long sequence, Instant at, String name, String correlation) {
        record Line(long sequence, Instant at, String name, String correlation) {
            TimelineEntry of(
                    @Nullable FileReference file,
                    @Nullable Long item,
                    @Nullable Long itemRevision,
                    @Nullable Long library,
                    @Nullable Enum<?> outcome,
                    String summary) {
                return new TimelineEntry(
                        sequence,
                        at,
                        name,
                        correlation,
                        file == null ? null : file.id(),
                        file == null ? null : file.revision(),
                        item,
                        itemRevision,
                        file == null ? library : Long.valueOf(file.libraryId()),
                        outcome == null ? null : lower(outcome),
                        summary);
            }
        }
        var line = new Line(sequence, at, name, correlation);
        return switch (message) {
            case WebhookReceived webhook ->
                List.of(line.of(
                        null,
                        null,
                        null,
                        null,
                        null,
                        "%s said %s%s".formatted(capital(webhook.source()), webhook.eventType(), of(webhook.title()))));
            case FileDiscovered seen ->
                List.of(line.of(
                        seen.file(),
                        null,
                        null,
                        null,
                        seen.origin(),
                        "found by " + lower(seen.origin()) + ": " + seen.file().path()));
            case MediaIdentified known ->
                List.of(line.of(
                        known.file(),
                        null,
                        null,
                        null,
                        null,
                        known.titles().isEmpty()
                                ? "inspected; no title was found"
                                : "inspected; looks like "
                                        + known.titles().getFirst().title()));
            case MediaUnmatched question ->
                question.files().stream()
                        .map(file ->
                                line.of(file, null, null, null, null, "nobody knows what it is: " + question.reason()))
                        .toList();
            case MetadataEnriched enriched -> {
                String summary = "it is " + enriched.details().title();
                yield enriched.files().isEmpty()
                        ? List.of(line.of(null, enriched.itemId(), enriched.revision(), null, null, summary))
                        : enriched.files().stream()
                                .map(ItemFile::file)
                                .map(file -> line.of(file, enriched.itemId(), enriched.revision(), null, null, summary))
                                .toList();
            }
            case AssetPublished published -> {
                String summary = "publishing %s: %s, %d written%s"
                        .formatted(
                                published.title(),
                                lower(published.outcome()),
                                published.written().size(),
                                published.reason() == null ? "" : " (" + published.reason() + ")");
                Long library = published.libraryId();
                yield published.files().isEmpty()
                        ? List.of(line.of(
                                null, published.itemId(), published.revision(), library, published.outcome(), summary))
                        : published.files().stream()
                                .map(file -> line.of(
                                        file,
                                        published.itemId(),
                                        published.revision(),
                                        library,
                                        published.outcome(),
                                        summary))
                                .toList();
            }
            case PlayersNotified told ->
                told.items().stream()
                        .map(item -> line.of(
                                null,
                                item.itemId(),
                                item.revision(),
                                told.libraryId(),
                                told.outcome(),
                                "%s: %s%s"
                                        .formatted(
                                                told.target(),
                                                lower(told.outcome()),
                                                told.reason() == null ? "" : " (" + told.reason() + ")")))
                        .toList();
            case FileRemoved removed ->
                List.of(line.of(
                        removed.file(), null, null, null, removed.reason(), "gone: " + lower(removed.reason())));
            default -> List.of();
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(Enum<?> value) {
        return value.name().charAt(0) + lower(value).substring(1);
    }

    private static String of(@Nullable String title) {
        return title == null ? "" : " of " + title;
    }
}
