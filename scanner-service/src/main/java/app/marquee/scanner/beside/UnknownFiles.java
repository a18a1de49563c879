package app.marquee.scanner.beside;

import app.marquee.model.media.Library;
import app.marquee.scanner.beside.UnknownFileRepository.Unknown;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files in media folders that are no video, NFO, image, subtitle or other known companion; and videos named folders. */
@Component
public class UnknownFiles {
    private final UnknownFileRepository repository;
    private final Clock clock;

    UnknownFiles(UnknownFileRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void look(Library library, DirectoryListing listing, boolean hasVideos) {
        List<Unknown> found = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            if (entry.directory()) {
                if (VideoNames.isVideo(entry.name())) {
                    found.add(unknown(listing, entry, "a folder with the name of a video"));
                }
            } else if (hasVideos && !isKnown(entry)) {
                found.add(unknown(listing, entry, "neither video, NFO, image nor subtitle"));
            }
        }
        for (DirectoryListing.Problem problem : listing.problems()) {
            found.add(new Unknown(listing.pathOf(problem.name()), 0, problem.reason(), clock.instant()));
        }
        List<Unknown> before = repository.inDirectory(library.id(), listing.path());
        if (!new HashSet<>(paths(before)).equals(new HashSet<>(paths(found)))) {
            repository.keep(library.id(), listing.path(), found);
        }
    }

    private Unknown unknown(DirectoryListing listing, Entry entry, String reason) {
        return new Unknown(listing.pathOf(entry.name()), entry.size(), reason, clock.instant());
    }

    private static boolean isKnown(Entry entry) {
        return VideoNames.isVideo(entry.name())
                || VideoNames.isImage(entry.name())
                || VideoNames.isNfo(entry.name())
                || VideoNames.isCompanion(entry.name());
    }

    private static List<String> paths(List<Unknown> unknown) {
        return unknown.stream().map(Unknown::path).toList();
    }
}
