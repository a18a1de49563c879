package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.media.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares images that were chosen together and chooses anew, beside all other work and one item at a time. What it learns
 * of an image is kept at once, so that whoever goes on after a kill does not look again.
 */
@Component
class SelectionWork implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(SelectionWork.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_GAP = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 8;

    private final SelectionRequestRepository requests;
    private final SubjectRepository subjects;
    private final SelectionRulesRepository rules;
    private final CandidateRepository candidates;
    private final Gallery gallery;
    private final RenditionsClient images;
    private final ArtworkChanges changes;
    private final ArtworkSettings settings;
    private @Nullable ScheduledExecutorService ticker;

    SelectionWork(
            SelectionRequestRepository requests,
            SubjectRepository subjects,
            SelectionRulesRepository rules,
            CandidateRepository candidates,
            Gallery gallery,
            RenditionsClient images,
            ArtworkChanges changes,
            ArtworkSettings settings) {
        this.requests = requests;
        this.subjects = subjects;
        this.rules = rules;
        this.candidates = candidates;
        this.gallery = gallery;
        this.images = images;
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("selection").factory());
        ticker = started;
        long every = settings.comparedEvery().toMillis();
        var unused = started.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    private void tick() {
        try {
            Optional<SelectionRequestRepository.Claim> claim = requests.claim(LEASE);
            while (claim.isPresent() && !Thread.currentThread().isInterrupted()) {
                SelectionRequestRepository.Claim taken = claim.get();
                Correlation.begin(Urgency.LOW).run(() -> take(taken));
                claim = requests.claim(LEASE);
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("images could not be chosen anew; it is tried again");
        }
    }

    private void take(SelectionRequestRepository.Claim claim) {
        Optional<Subject> subject = subjects.find(claim.item());
        if (subject.isEmpty()) {
            requests.done(claim);
            return;
        }
        LibraryRules held = rules.rules(subject.get().library(), subject.get().language());
        boolean last = claim.attempts() >= MOST_ATTEMPTS;
        boolean compared = compare(claim.item(), held, last);
        changes.change(claim.item(), false, () -> {
            gallery.choose(claim.item(), held);
            if (compared || last) {
                requests.done(claim);
            } else {
                requests.later(claim, FIRST_GAP.multipliedBy(1L << claim.attempts()));
            }
            return claim;
        });
    }

    /** Looks at what would be chosen together until all of it was looked at; false when another time may show more. */
    private boolean compare(long item, LibraryRules held, boolean last) {
        List<Choosable> next = gallery.uncompared(item, held);
        while (!next.isEmpty()) {
            for (Choosable each : next) {
                if (!look(each, last)) {
                    return false;
                }
            }
            next = gallery.uncompared(item, held);
        }
        return true;
    }

    private boolean look(Choosable each, boolean last) {
        Candidate candidate = each.candidate();
        String address = Renditions.smallest(candidate.type(), candidate.provider(), candidate.url());
        return switch (images.fetch(address)) {
            case RenditionsClient.Reply.Away(String why) -> another(address, why);
            case RenditionsClient.Reply.Nothing(String why) -> unusable(each, why);
            case RenditionsClient.Reply.Bytes(byte[] bytes) ->
                switch (Picture.of(bytes)) {
                    case Picture.Image(Fingerprint fingerprint) -> seen(each, fingerprint);
                    // A page that asks to sign in to the network is no image either; it is believed only when it lasts.
                    case Picture.None(String why) -> last ? unusable(each, why) : another(address, why);
                };
        };
    }

    private boolean seen(Choosable each, Fingerprint fingerprint) {
        candidates.looked(id(each), fingerprint.text(), null);
        return true;
    }

    private boolean unusable(Choosable each, String why) {
        candidates.looked(id(each), null, why);
        return true;
    }

    /** What is looked at was stored before. */
    private static long id(Choosable stored) {
        return Objects.requireNonNull(stored.id());
    }

    private static boolean another(String address, String why) {
        LOG.atInfo()
                .addKeyValue("address", address)
                .addKeyValue(LogKeys.REASON, why)
                .log("looked at another time");
        return false;
    }
}
