package app.marquee.gateway.config;

import app.marquee.messaging.settings.SettingView;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The settings of all services.
 *
 * @param sections  by the service's short name, nested as {@code config.yml} has it; and the sections of older clients
 * @param settings  each one, with who has the last word on it
 * @param revisions of each service's settings, to be sent back with a change
 * @param away      services that do not answer; their sections are empty
 */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record ConfigDocument(
        @JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> sections,
        List<SettingView> settings,
        Map<String, Long> revisions,
        List<String> away) {
    ConfigDocument {
        sections = new LinkedHashMap<>(sections);
        settings = List.copyOf(settings);
        revisions = new LinkedHashMap<>(revisions);
        away = List.copyOf(away);
    }
}
