package app.marquee.messaging.settings;

import app.marquee.messaging.launch.Home;
import app.marquee.messaging.web.ApiProblem;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** All settings of this service that a person may change, bound anew whenever file or database say something else. */
public class LiveSettings implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveSettings.class);

    private final Sources sources;
    private final Home home;
    private final ValidatorFactory validators = Validation.buildDefaultValidatorFactory();
    private final Validator validator = new SpringValidatorAdapter(validators.getValidator());
    private final List<Group<?>> groups = new CopyOnWriteArrayList<>();
    private volatile Map<String, SettingRepository.Stored> stored = Map.of();

    public LiveSettings(ConfigurableEnvironment environment, Home home) {
        this.sources = new Sources(environment);
        this.home = home;
    }

    private record Group<T>(String prefix, Class<T> type, List<Setting> settings, Live<T> live) {
        String name(Setting setting) {
            return prefix + "." + setting.member();
        }
    }

    /**
     * Offers settings to people.
     *
     * @param prefix of the properties, for example {@code enrichment.tmdb}
     * @param type   the record they are bound to, with defaults and constraints; it may have members nobody is offered
     */
    public synchronized <T> Live<T> offer(String prefix, Class<T> type, Setting... settings) {
        for (Setting setting : settings) {
            if (setting.variable() != null) {
                sources.variable(prefix + "." + setting.member(), setting.variable());
            }
        }
        Live<T> live = Live.of(bind(sources.binder(), prefix, type));
        groups.add(new Group<>(prefix, type, List.of(settings), live));
        return live;
    }

    /** What the file says now. One that cannot be read changes nothing. */
    void readFile() {
        try {
            take(ConfigFile.read(home));
        } catch (IllegalStateException e) {
            log.atError().log("{}; what was read before holds", e.getMessage());
        }
    }

    private synchronized void take(Map<String, Object> file) {
        sources.file(file);
        bindAll();
    }

    /** What people have set, as it is now. */
    synchronized void read(List<SettingRepository.Stored> rows) {
        stored = rows.stream().collect(Collectors.toMap(SettingRepository.Stored::name, row -> row));
        Map<String, Object> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.name(), row.value()));
        sources.stored(values);
        bindAll();
    }

    synchronized List<SettingView> views() {
        List<SettingView> views = new ArrayList<>();
        groups.forEach(group -> views.addAll(views(group)));
        return views;
    }

    Optional<Setting> setting(String name) {
        return groups.stream()
                .flatMap(group -> group.settings().stream()
                        .filter(each -> group.name(each).equals(name)))
                .findFirst();
    }

    /** @throws ApiProblem naming the first setting that cannot be so */
    synchronized void check(Map<String, @Nullable String> wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        wanted.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        for (Group<?> group : groups) {
            for (Setting setting : group.settings()) {
                String value = wanted.get(group.name(setting));
                if (value != null
                        && !setting.choices().isEmpty()
                        && !setting.choices().contains(value)) {
                    throw ApiProblem.badRequest(
                            "'" + group.name(setting) + "' cannot be '" + value + "'.",
                            "Choose one of " + String.join(", ", setting.choices()) + ".");
                }
            }
            if (values.keySet().stream().anyMatch(name -> name.startsWith(group.prefix() + "."))) {
                try {
                    bind(sources.binderWith(values), group.prefix(), group.type());
                } catch (BindException e) {
                    throw problem(group.prefix(), e);
                }
            }
        }
    }

    private void bindAll() {
        for (Group<?> group : groups) {
            rebind(group);
        }
    }

    private <T> void rebind(Group<T> group) {
        try {
            group.live().set(bind(sources.binder(), group.prefix(), group.type()));
        } catch (BindException e) {
            log.atError().setCause(e).log("settings under {} cannot be used; those before hold", group.prefix());
        }
    }

    private <T> T bind(Binder binder, String prefix, Class<T> type) {
        return binder.bindOrCreate(
                prefix, Bindable.of(type), new ValidationBindHandler(BindHandler.DEFAULT, validator));
    }

    private <T> List<SettingView> views(Group<T> group) {
        T now = group.live().get();
        T unset = bind(sources.binderOfDefaults(), group.prefix(), group.type());
        return group.settings().stream()
                .map(setting -> {
                    String name = group.name(setting);
                    SettingView.Source source = sources.of(name);
                    SettingRepository.Stored row = stored.get(name);
                    return new SettingView(
                            name,
                            setting.kind(),
                            setting.meaning(),
                            setting.choices(),
                            SettingText.shown(setting.kind(), member(now, setting)),
                            source,
                            overridden(source, row != null, sources.inFile(name)),
                            setting.kind() == Setting.Kind.SECRET
                                    ? ""
                                    : SettingText.shown(setting.kind(), member(unset, setting)),
                            setting.variable() != null ? setting.variable() : variable(name),
                            row == null ? null : row.changedBy(),
                            row == null ? null : row.changedAt());
                })
                .toList();
    }

    private static boolean overridden(SettingView.Source source, boolean inDatabase, boolean inFile) {
        return switch (source) {
            case ENVIRONMENT -> inDatabase || inFile;
            case FILE -> inDatabase;
            case DATABASE, DEFAULT -> false;
        };
    }

    private static Object member(Object settings, Setting setting) {
        RecordComponent component = Arrays.stream(settings.getClass().getRecordComponents())
                .filter(each -> kebab(each.getName()).equals(setting.member()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(settings.getClass() + " has no " + setting.member()));
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(settings);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Spring Boot reads the environment. */
    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static ApiProblem problem(String prefix, BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                ObjectError error = invalid.getValidationErrors().getAllErrors().getFirst();
                String field = error instanceof FieldError fieldError
                        ? "." + kebab(fieldError.getField().replaceAll("\\[.*", ""))
                        : "";
                return ApiProblem.badRequest(
                        "'" + prefix + field + "' " + error.getDefaultMessage() + ".", "Give another value.");
            }
        }
        ConfigurationProperty property = e.getProperty();
        String name =
                property == null ? e.getName().toString() : property.getName().toString();
        return ApiProblem.badRequest(
                "'" + name + "' cannot be read: it is to be "
                        + e.getTarget().getType().resolve(Object.class).getSimpleName() + ".",
                "Give another value; a duration is written as 90s, 10m or 1d.");
    }

    @Override
    public void close() {
        validators.close();
    }
}
