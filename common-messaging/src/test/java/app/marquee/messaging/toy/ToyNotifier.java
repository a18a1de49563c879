package app.marquee.messaging.toy;

import app.marquee.messaging.Failure;
import app.marquee.messaging.Listener;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.OutageProbe;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.PlayersNotified;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** The smallest service there is: answers every asset.published by a players.notified, and fails as the title says. */
@SpringBootApplication
public class ToyNotifier {
    public final AtomicInteger tries = new AtomicInteger();
    public final AtomicBoolean providerAway = new AtomicBoolean();
    public final List<String> titles = new CopyOnWriteArrayList<>();

    /** What people may set of it. */
    public record Toy(
            @DefaultValue("") String key,
            @DefaultValue("1") @Positive int size) {}

    @Bean
    Live<Toy> toySettings(LiveSettings settings) {
        return settings.offer(
                "notifier.toy",
                Toy.class,
                Setting.of(Setting.Kind.SECRET, "key", "Opens it"),
                Setting.of(Setting.Kind.NUMBER, "size", "In metres"));
    }

    @Bean
    OutageProbe toyProbe() {
        return new OutageProbe() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public Optional<String> problem() {
                return providerAway.get() ? Optional.of("the toy is away") : Optional.empty();
            }
        };
    }

    @Bean
    Listener<AssetPublished> published(Outbox outbox) {
        return new Published(outbox);
    }

    @Bean
    Listener<FileRemoved> removed() {
        return new Removed();
    }

    @Bean
    Listener<LibraryChanged> changed() {
        return new Changed();
    }

    @Bean
    Listener<LibraryRemoved> libraryRemoved() {
        return new LibraryGone();
    }

    private final class Published implements Listener<AssetPublished> {
        private final Outbox outbox;

        Published(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public void on(AssetPublished published) {
            titles.add(published.title());
            switch (published.title()) {
                case "permanent" -> throw new MessageFailure(Failure.Kind.PERMANENT, "will never work");
                case "unknown" -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("nobody knows");
                }
                case "conflict" -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new MessageFailure(Failure.Kind.CONFLICT, "somebody was first");
                    }
                }
                case "outage" -> {
                    if (providerAway.get()) {
                        throw new MessageFailure(Failure.Kind.OUTAGE, "the toy is away");
                    }
                }
                default -> {}
            }
            outbox.add(new PlayersNotified(
                    1,
                    "kodi",
                    "toy",
                    published.libraryId(),
                    published.folder(),
                    PlayersNotified.Outcome.TOLD,
                    List.of(),
                    null));
        }
    }

    private static final class Removed implements Listener<FileRemoved> {
        @Override
        public void on(FileRemoved message) {}
    }

    private static final class Changed implements Listener<LibraryChanged> {
        @Override
        public void on(LibraryChanged message) {}
    }

    private static final class LibraryGone implements Listener<LibraryRemoved> {
        @Override
        public void on(LibraryRemoved message) {}
    }
}
