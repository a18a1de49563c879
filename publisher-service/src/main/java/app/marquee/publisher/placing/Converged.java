package app.marquee.publisher.placing;

import app.marquee.model.event.AssetPublished.PublishedFile;
import java.util.List;
import java.util.Set;

/**
 * What was done in a library.
 *
 * @param unchanged     paths of ours that were right already
 * @param theirs        what is somebody else's and stays, with why, in words a person can read
 * @param alsoConcerned items that share a file with what is no longer wanted, and must be looked at again
 */
public record Converged(
        List<PublishedFile> written,
        List<String> removed,
        List<String> unchanged,
        List<String> theirs,
        Set<Long> alsoConcerned) {
    public Converged {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
        theirs = List.copyOf(theirs);
        alsoConcerned = Set.copyOf(alsoConcerned);
    }
}
