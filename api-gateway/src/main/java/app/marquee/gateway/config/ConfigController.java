package app.marquee.gateway.config;

import app.marquee.messaging.settings.SettingView;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The settings of all services as one document, whose sections are named as their services. */
@RestController
@RequestMapping("/api/v1/config")
class ConfigController {
    /** Said by us and taken back without a word, so that a document that was read can be sent. */
    private static final Set<String> OURS_TO_SAY = Set.of("settings", "away");

    private static final String REVISIONS = "revisions";

    /** A secret that stays as it is. */
    private static final JsonNode SHOWN = StringNode.valueOf(SettingView.MASK);

    private final ServiceSettings services;

    ConfigController(ServiceSettings services) {
        this.services = services;
    }

    /** @param format {@code json}, or {@code yaml} for what somebody has set, without secrets, as {@code config.yml} takes it */
    @GetMapping
    ConfigDocument all(@RequestParam(defaultValue = "json") String format, Caller caller) {
        if (!format.equals("json")) {
            throw ApiProblem.badRequest("'format' is json or yaml, not '" + format + "'.", "Name one of these.");
        }
        return document(caller);
    }

    @GetMapping(params = "format=yaml")
    ResponseEntity<String> yaml(Caller caller) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(written(caller));
    }

    /** What is not named stays as it is. All is checked before any of it is stored. */
    @PutMapping
    ConfigDocument change(
            @RequestBody JsonNode document, @RequestParam(defaultValue = "false") boolean validateOnly, Caller caller) {
        Map<ServiceName, ObjectNode> changes = changes(document);
        changes.forEach((service, change) -> services.change(service, change, true, caller));
        if (!validateOnly) {
            changes.forEach((service, change) -> services.change(service, change, false, caller));
        }
        return document(caller);
    }

    private ConfigDocument document(Caller caller) {
        ObjectNode sections = ConfigTree.object();
        Map<String, Long> revisions = new LinkedHashMap<>();
        List<SettingView> settings = new ArrayList<>();
        List<String> away = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            sections.putObject(service.shortName());
            Optional<JsonNode> known = read(service, caller);
            if (known.isEmpty()) {
                away.add(service.wireName());
                continue;
            }
            revisions.put(service.shortName(), known.get().path("revision").asLong());
            for (JsonNode setting : known.get().path("settings")) {
                settings.add(MessageJson.mapper().treeToValue(setting, SettingView.class));
                ConfigTree.put(sections, setting.path("name").asString(), setting.path("value"));
            }
        }
        OlderSections.write(sections);
        Map<String, JsonNode> named = new LinkedHashMap<>();
        sections.properties().forEach(section -> named.put(section.getKey(), section.getValue()));
        return new ConfigDocument(named, settings, revisions, away);
    }

    private Optional<JsonNode> read(ServiceName service, Caller caller) {
        try {
            return Optional.of(services.of(service, caller));
        } catch (ApiProblem e) {
            if (e.status().value() == 503) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String written(Caller caller) {
        ObjectNode set = ConfigTree.object();
        for (ServiceName service : ServiceName.values()) {
            for (JsonNode setting : services.of(service, caller).path("settings")) {
                boolean secret = setting.path("kind").asString().equals("secret");
                if (!secret && !setting.path("source").asString().equals("default")) {
                    ConfigTree.put(set, setting.path("name").asString(), setting.path("value"));
                }
            }
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(MessageJson.mapper().treeToValue(set, Map.class));
    }

    private Map<ServiceName, ObjectNode> changes(JsonNode document) {
        Map<ServiceName, ObjectNode> changes = new EnumMap<>(ServiceName.class);
        List<String> unknown = new ArrayList<>();
        document.properties().forEach(section -> {
            String name = section.getKey();
            Map<String, JsonNode> values = service(name).isPresent()
                    ? ConfigTree.flat(name, section.getValue())
                    : OlderSections.read(name, section.getValue());
            values.forEach((property, value) -> add(changes, property, value));
            if (values.isEmpty() && service(name).isEmpty() && !OURS_TO_SAY.contains(name) && !name.equals(REVISIONS)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty() || changes.isEmpty()) {
            throw ApiProblem.badRequest(
                    unknown.isEmpty() ? "No section is named." : "There is no section '" + unknown.getFirst() + "'.",
                    "Name one of " + sections() + ".");
        }
        changes.forEach((service, change) -> {
            JsonNode revision = document.path(REVISIONS).path(service.shortName());
            if (revision.isNumber()) {
                change.set("revision", revision);
            }
        });
        return changes;
    }

    private static void add(Map<ServiceName, ObjectNode> changes, String property, JsonNode value) {
        service(property.substring(0, Math.max(0, property.indexOf('.'))))
                .ifPresentOrElse(
                        service -> {
                            ObjectNode values = changes.computeIfAbsent(service, each -> ConfigTree.object())
                                    .withObjectProperty("values");
                            if (!values.has(property)
                                    || !value.equals(SHOWN)) { // an older name of it may be the changed one
                                values.set(property, value);
                            }
                        },
                        () -> {
                            throw ApiProblem.badRequest(
                                    "'" + property + "' is no section with settings.", "Nest the settings below it.");
                        });
    }

    private static Optional<ServiceName> service(String section) {
        return Arrays.stream(ServiceName.values())
                .filter(each -> each.shortName().equals(section))
                .findFirst();
    }

    private static String sections() {
        return Arrays.stream(ServiceName.values()).map(ServiceName::shortName).collect(Collectors.joining(", "))
                + " or " + OlderSections.TMDB;
    }
}
