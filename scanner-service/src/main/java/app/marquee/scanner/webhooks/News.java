package app.marquee.scanner.webhooks;

import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.util.List;
import java.util.Optional;

/** What a webhook means on our side. */
sealed interface News {
    /** Files were put, replaced or renamed; all of them are to be seen. */
    record Arrived(List<Arrival> files) implements News {}

    /** @param previous where it lay, or what it was put in place of */
    record Arrival(Place place, Optional<Place> previous) {}

    /** Files went. */
    record Gone(List<Place> files, boolean upgrade) implements News {}

    /**
     * Something happened to a whole folder.
     *
     * @param deleted whether it may be gone, with all that lay in it
     */
    record Folder(Place folder, boolean deleted) implements News {}

    /**
     * Nothing to do.
     *
     * @param message in words a person can read
     */
    record Nothing(String message) implements News {}

    /** @param path as the instance sees it */
    record Refused(String path, String message) implements News {}
}
