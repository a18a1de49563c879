package app.marquee.notifier.targets;

import app.marquee.model.media.Library;
import java.util.List;

/** The test call of one service. There is one for each service that can be told. */
public interface TargetProbe {
    /** For example {@code kodi}. */
    String service();

    /** Asks, changes nothing. Answers what is wrong rather than throwing it. */
    ProbeAnswer probe(Target target, List<Library> libraries);
}
