package app.marquee.scanner.webhooks;

import app.marquee.model.event.WebhookReceived;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pure: a webhook and our libraries in, what it means out. */
final class WebhookReader {
    private final InstancePaths paths;

    WebhookReader(InstancePaths paths) {
        this.paths = paths;
    }

    News read(WebhookReceived webhook) {
        return switch (webhook.eventType()) {
            case "Download", "Rename" -> arrived(webhook);
            case "MovieFileDelete", "EpisodeFileDelete" -> gone(webhook);
            case "MovieDelete", "SeriesDelete" -> folder(webhook, true);
            case "Test" -> new News.Nothing("The test arrived.");
            default -> new News.Nothing(webhook.eventType() + " was noted; there is nothing to do.");
        };
    }

    private News arrived(WebhookReceived webhook) {
        List<WebhookFile> put =
                webhook.files().stream().filter(file -> !file.deleted()).toList();
        List<WebhookFile> deleted =
                webhook.files().stream().filter(WebhookFile::deleted).toList();
        if (put.isEmpty()) {
            return folder(webhook, false);
        }
        List<News.Arrival> arrivals = new ArrayList<>();
        for (WebhookFile file : put) {
            Optional<Place> place = paths.find(file.path());
            if (place.isEmpty()) {
                return unknown(file.path());
            }
            arrivals.add(new News.Arrival(place.get(), previous(file, put, deleted)));
        }
        return new News.Arrived(arrivals);
    }

    private Optional<Place> previous(WebhookFile file, List<WebhookFile> put, List<WebhookFile> deleted) {
        if (file.previousPath() != null) {
            return paths.find(file.previousPath());
        }
        return put.size() == 1 && !deleted.isEmpty()
                ? paths.find(deleted.getFirst().path())
                : Optional.empty();
    }

    private News gone(WebhookReceived webhook) {
        List<Place> places = new ArrayList<>();
        for (WebhookFile file : webhook.files()) {
            Optional<Place> place = paths.find(file.path());
            if (place.isEmpty()) {
                return unknown(file.path());
            }
            places.add(place.get());
        }
        return places.isEmpty()
                ? folder(webhook, true)
                : new News.Gone(places, "upgrade".equalsIgnoreCase(webhook.deleteReason()) || webhook.upgrade());
    }

    private News folder(WebhookReceived webhook, boolean deleted) {
        @Nullable String folder = webhook.folder();
        if (folder == null) {
            return new News.Nothing(webhook.eventType() + " named no folder; the next scan sees to it.");
        }
        return paths.find(folder)
                .<News>map(place -> new News.Folder(place, deleted))
                .orElseGet(() -> unknown(folder));
    }

    private static News unknown(String path) {
        return new News.Refused(
                path,
                "'" + path
                        + "' lies in no library. Add a path mapping to the library it belongs to, or make one for it.");
    }
}
