package app.marquee.gateway.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a file or an item, or on behalf of it.
 *
 * @param sequence of the event in the event log
 * @param name     wire name of the event
 * @param summary  in words a person can read
 */
record TimelineEntry(
        long sequence,
        Instant at,
        String name,
        String correlationId,
        @Nullable Long fileId,
        @Nullable Long fileRevision,
        @Nullable Long itemId,
        @Nullable Long itemRevision,
        @Nullable Long libraryId,
        @Nullable String outcome,
        String summary) {}
