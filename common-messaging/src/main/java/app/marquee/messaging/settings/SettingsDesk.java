package app.marquee.messaging.settings;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Takes what people set: checked as a whole, stored as a whole, said to every instance. */
public class SettingsDesk {
    private final ServiceName service;
    private final LiveSettings live;
    private final SettingRepository rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettingsDesk(
            ServiceName service,
            LiveSettings live,
            SettingRepository rows,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.service = service;
        this.live = live;
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param revision grows with each change by a person */
    public record Settings(long revision, List<SettingView> settings) {
        public Settings {
            settings = List.copyOf(settings);
        }
    }

    /**
     * What is to be changed.
     *
     * @param revision of the settings as they were seen; without one the change is made whatever they are now
     * @param values   by property name; null gives the default back, {@code ***} keeps a secret
     */
    public record Change(@Nullable Long revision, @Nullable Map<String, JsonNode> values) {}

    public Settings settings() {
        return new Settings(rows.revision(), live.views());
    }

    /** @throws ApiProblem naming the first setting that does not exist or cannot be so */
    public Settings change(Change change, String by, boolean validateOnly) {
        Map<String, @Nullable String> wanted = wanted(change.values() == null ? Map.of() : change.values());
        live.check(wanted);
        if (!validateOnly) {
            transaction.executeWithoutResult(status -> store(change.revision(), wanted, by));
            reread();
        }
        return settings();
    }

    private void store(@Nullable Long seen, Map<String, @Nullable String> wanted, String by) {
        long revision = rows.hold();
        if (seen != null && seen != revision) {
            throw ApiProblem.changed("Somebody else has changed settings meanwhile.", settings());
        }
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach((name, value) -> {
            if (value == null) {
                rows.remove(name);
            } else {
                rows.put(name, value, kind(name) == Setting.Kind.SECRET, by, clock.instant());
            }
        });
        rows.changed();
        outbox.add(new SettingsChanged(service.wireName(), String.join(",", wanted.keySet())), Urgency.CRITICAL);
    }

    /** What differs from what is in effect: who sends back all that was read sets nothing. */
    private Map<String, @Nullable String> wanted(Map<String, JsonNode> values) {
        Map<String, SettingView> views = new LinkedHashMap<>();
        live.views().forEach(view -> views.put(view.name(), view));
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            SettingView view = views.get(name);
            if (view == null) {
                throw ApiProblem.badRequest(
                        "There is no setting '" + name + "'.", "GET /api/v1/config lists all there are.");
            }
            if (value.isNull()) {
                wanted.put(name, null);
                return;
            }
            String text = SettingText.of(name, value);
            boolean kept = view.kind() == Setting.Kind.SECRET && text.equals(SettingView.MASK);
            String now = view.value() instanceof List<?> list
                    ? String.join(",", list.stream().map(String::valueOf).toList())
                    : String.valueOf(view.value());
            if (!kept && !text.equals(now)) {
                wanted.put(name, text);
            }
        });
        return wanted;
    }

    private Setting.Kind kind(String name) {
        return live.setting(name).map(Setting::kind).orElse(Setting.Kind.TEXT);
    }

    void reread() {
        List<SettingRepository.Stored> all = Objects.requireNonNull(transaction.execute(status -> rows.all()));
        live.read(all);
    }

    long revision() {
        return rows.revision();
    }
}
