package app.marquee.scanner.inventory;

import app.marquee.model.media.FileReference;
import app.marquee.model.media.Lists;
import java.util.List;

/**
 * What looking at a directory came to.
 *
 * @param found     videos that lie there
 * @param announced file revisions that were said
 * @param postponed whether something there is too young to be judged: the directory is to be looked at again
 */
public record Tally(int found, int added, int updated, int missing, List<FileReference> announced, boolean postponed) {
    public Tally {
        announced = Lists.copyOf(announced);
    }

    /** Of a directory that is gone. */
    public static Tally missing(int files) {
        return new Tally(0, 0, 0, files, List.of(), false);
    }
}
