package app.marquee.notifier.targets;

import app.marquee.notifier.libraries.LibraryRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks targets what they are and which of our folders they know; changes nothing there. */
@Component
class Probing {
    private final TargetRepository targets;
    private final LibraryRepository libraries;
    private final Map<String, TargetProbe> probes;
    private final Clock clock;

    Probing(TargetRepository targets, LibraryRepository libraries, List<TargetProbe> probes, Clock clock) {
        this.targets = targets;
        this.libraries = libraries;
        this.probes = probes.stream().collect(Collectors.toMap(TargetProbe::service, Function.identity()));
        this.clock = clock;
    }

    /** Whose targets can be asked, and told. */
    Set<String> services() {
        return probes.keySet();
    }

    /** One that answers is told what waits for it at once. */
    ProbeAnswer stored(Target target) {
        ProbeAnswer answer = unsaved(target);
        if (answer.product() != null) {
            targets.answered(target.id(), clock.instant());
        }
        return answer;
    }

    /** A target as it would be, which need not be stored. */
    ProbeAnswer unsaved(Target target) {
        TargetProbe probe = probes.get(target.service());
        return probe == null
                ? ProbeAnswer.failed("there is no way to tell " + target.service() + " yet")
                : probe.probe(target, libraries.all());
    }
}
