package app.marquee.enrichment.catalogue;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue.
 *
 * @param details      null until a provider was asked
 * @param saidDigest   of what was last said of it; null when nothing was
 * @param lockedFields members of the details, and types of artwork, that no machine changes
 * @param edited       whether a person changed it since it was last published
 * @param enrichedAt   null until a provider answered
 * @param refreshDueAt of a root, from when on its facts are old
 */
record Item(
        long id,
        MediaKind kind,
        ExternalIds ids,
        boolean demo,
        String language,
        String title,
        long revision,
        @Nullable String saidDigest,
        @Nullable ItemDetails details,
        Set<String> lockedFields,
        boolean edited,
        @Nullable Instant enrichedAt,
        @Nullable Instant requestedAt,
        @Nullable Integer requestedLevel,
        @Nullable Instant refreshDueAt) {}
