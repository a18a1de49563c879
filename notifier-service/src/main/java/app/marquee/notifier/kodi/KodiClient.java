package app.marquee.notifier.kodi;

import app.marquee.model.MessageJson;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.outgoing.CallFailed.Reason;
import app.marquee.notifier.outgoing.OutgoingClient;
import app.marquee.notifier.targets.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One JSON-RPC request to a Kodi, over HTTP with Basic authentication. */
@Component
class KodiClient {
    private static final String PATH = "/jsonrpc";

    private final OutgoingClient http;

    KodiClient(OutgoingClient http) {
        this.http = http;
    }

    /**
     * The {@code result} of a method.
     *
     * @throws CallFailed  when Kodi did not answer, or not as Kodi
     * @throws KodiRefusal when it answered with an error
     */
    JsonNode call(Target kodi, String method, Map<String, ?> parameters) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "2.0");
        request.put("id", 1); // without an id Kodi closes the connection and says nothing
        request.put("method", method);
        request.put("params", parameters);
        OutgoingClient.Answer answer =
                http.post(address(kodi), headers(kodi), MessageJson.mapper().writeValueAsBytes(request));
        if (answer.status() == 401 || answer.status() == 403) {
            throw new CallFailed(
                    Reason.REFUSED_CREDENTIALS,
                    kodi.name()
                            + " refuses user name or password: compare them with Kodi's Settings, Services, Control");
        }
        if (answer.status() != 200) {
            throw new CallFailed(Reason.REFUSED, kodi.name() + " answered " + method + " with HTTP " + answer.status());
        }
        return result(kodi, method, answer.body());
    }

    private static JsonNode result(Target kodi, String method, byte[] body) {
        JsonNode answer;
        try {
            answer = MessageJson.mapper().readTree(body);
        } catch (JacksonException e) {
            throw new CallFailed(Reason.UNREADABLE, kodi.name() + " does not answer as Kodi does", e);
        }
        JsonNode error = answer.path("error");
        if (error.isObject()) {
            throw new KodiRefusal(
                    method, error.path("code").asInt(0), error.path("message").asString("no reason given"));
        }
        if (!answer.has("result")) {
            throw new CallFailed(Reason.UNREADABLE, kodi.name() + " does not answer as Kodi does");
        }
        return answer.path("result");
    }

    private static URI address(Target kodi) {
        return URI.create(kodi.address().endsWith(PATH) ? kodi.address() : kodi.address() + PATH);
    }

    private static Map<String, String> headers(Target kodi) {
        if (kodi.username() == null && kodi.secret() == null) {
            return Map.of();
        }
        String pair = String.join(
                ":",
                List.of(
                        kodi.username() == null ? "kodi" : kodi.username(),
                        kodi.secret() == null ? "" : kodi.secret()));
        return Map.of(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
