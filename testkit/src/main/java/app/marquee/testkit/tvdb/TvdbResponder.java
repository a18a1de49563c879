package app.marquee.testkit.tvdb;

import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Request;
import app.marquee.testkit.http.Responder;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Login, then the path; frames as TheTVDB's: {@code status}, {@code data} and, with pages, {@code links}. */
final class TvdbResponder implements Responder {
    private static final JsonMapper JSON = new JsonMapper();

    private final String key;
    private volatile String token = "";

    TvdbResponder(String key) {
        this.key = key;
    }

    void expireTokens() {
        token = "";
    }

    @Override
    public Answer answer(Request request) {
        if (request.method().equals("POST") && request.path().equals("/login")) {
            return login(request.body());
        }
        if (token.isEmpty() || !request.header("authorization").orElse("").equals("Bearer " + token)) {
            return failure(401);
        }
        String[] steps = request.path().substring(1).split("/");
        if ((steps[0].equals("series") || steps[0].equals("movies")) && steps.length > 1 && !steps[1].matches("\\d+")) {
            return failure(400);
        }
        return TvdbBodies.of(steps, request)
                .<Answer>map(body -> Answer.json(200, body))
                .orElseGet(() -> failure(404));
    }

    @Override
    public Answer failure(int status) {
        String message = switch (status) {
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            default -> "Failure";
        };
        return Answer.json(
                status,
                JSON.createObjectNode()
                        .put("status", "failure")
                        .put("message", message)
                        .putNull("data"));
    }

    private Answer login(String body) {
        if (!key.equals(given(body))) {
            return failure(401);
        }
        token = "eyJ0." + UUID.randomUUID() + ".s";
        ObjectNode frame = TvdbBodies.frame();
        frame.putObject("data").put("token", token);
        return Answer.json(200, frame);
    }

    private static String given(String body) {
        try {
            JsonNode login = JSON.readTree(body);
            return login.path("apikey").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
