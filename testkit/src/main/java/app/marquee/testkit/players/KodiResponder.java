package app.marquee.testkit.players;

import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Request;
import app.marquee.testkit.http.Responder;
import app.marquee.testkit.players.KodiMethods.RpcError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC over HTTP, with Kodi's manners. */
final class KodiResponder implements Responder {
    private final KodiMethods methods;
    private final @Nullable String authorization;

    KodiResponder(KodiMethods methods, @Nullable String authorization) {
        this.methods = methods;
        this.authorization = authorization;
    }

    /** The method called, so that failures and the journal can speak of it. */
    @Override
    public String subject(Request request) {
        try {
            return KodiMethods.JSON.readTree(request.body()).path("method").asString(request.path());
        } catch (JacksonException e) {
            return request.path();
        }
    }

    @Override
    public Answer failure(int status) {
        return status == 401 ? Answer.empty(401).with("WWW-Authenticate", "Basic realm=Kodi") : Answer.empty(status);
    }

    @Override
    public Answer answer(Request request) {
        if (!request.path().equals("/jsonrpc")) {
            return Answer.empty(404);
        }
        if (authorization != null && !request.header("authorization").orElse("").equals(authorization)) {
            return failure(401);
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return Answer.empty(415);
        }
        try {
            JsonNode call = KodiMethods.JSON.readTree(request.body());
            return call.has("id") ? Answer.json(200, answered(call)) : silently(call);
        } catch (JacksonException e) {
            ObjectNode body = frame().putNull("id");
            body.set("error", error(-32700, "Parse error."));
            return Answer.json(200, body);
        }
    }

    /** A call without id is carried out; the connection is closed without an answer. */
    private Answer silently(JsonNode call) {
        answered(call);
        return Answer.CLOSE;
    }

    private ObjectNode answered(JsonNode call) {
        ObjectNode body = frame();
        if (call.has("id")) {
            body.set("id", call.get("id"));
        }
        try {
            body.set("result", methods.call(call.path("method").asString(""), call.path("params")));
        } catch (RpcError e) {
            body.set("error", error(e.code, String.valueOf(e.getMessage())));
        }
        return body;
    }

    private static ObjectNode frame() {
        return KodiMethods.JSON.createObjectNode().put("jsonrpc", "2.0");
    }

    private static ObjectNode error(int code, String message) {
        return KodiMethods.JSON.createObjectNode().put("code", code).put("message", message);
    }
}
