package app.marquee.gateway.webhooks;

import app.marquee.model.event.WebhookReceived.Source;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import app.marquee.model.media.ExternalIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook says, whatever its shape.
 *
 * @param folder of the movie or series, as the instance sees it
 */
record Webhook(
        Source source,
        @Nullable String instance,
        String eventType,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String folder,
        ExternalIds ids,
        List<WebhookFile> files,
        boolean upgrade,
        @Nullable String deleteReason,
        @Nullable String downloadId) {
    private static final Set<String> OF_THE_LIBRARY = Set.of(
            "Download",
            "Rename",
            "MovieAdded",
            "SeriesAdd",
            "MovieDelete",
            "SeriesDelete",
            "MovieFileDelete",
            "EpisodeFileDelete");

    /** Whether something in a library may be other than before. The rest is recorded and asks nothing of anybody. */
    boolean concernsLibrary() {
        return OF_THE_LIBRARY.contains(eventType);
    }

    /** The same for two webhooks that tell of one import; null for what is not an import. */
    @Nullable
    String dedupeKey() {
        if (!eventType.equals("Download")) {
            return null;
        }
        return sha256(Stream.concat(
                        Stream.of(
                                source.name(),
                                String.valueOf(instance),
                                String.valueOf(downloadId),
                                String.valueOf(folder),
                                String.valueOf(ids.tmdb()),
                                Boolean.toString(upgrade)),
                        files.stream().map(WebhookFile::path).sorted())
                .collect(Collectors.joining("\u001f")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
