package app.marquee.gateway.security;

import app.marquee.model.MessageJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Problem details for those who are not let in. */
@Component
class Refusals {
    void unknown(HttpServletRequest request, HttpServletResponse response, String what) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"marquee\"");
        write(
                request,
                response,
                401,
                "Unauthorized",
                what,
                "Sign in (POST /api/v1/session), or send an API key as X-Api-Key; a webhook sends its secret.");
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, KnownCaller caller, RouteRoles.Need need)
            throws IOException {
        write(
                request,
                response,
                403,
                "Forbidden",
                "This needs the role " + need.name().toLowerCase(Locale.ROOT) + "; " + caller + " has not got it.",
                "Ask an administrator for a key or an account with that role.");
    }

    void forged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                403,
                "Forbidden",
                "A change made with a session's cookie must carry the session's token.",
                "Send the csrfToken of GET /api/v1/session as header X-CSRF-Token.");
    }

    void rest(HttpServletRequest request, HttpServletResponse response, Duration rest) throws IOException {
        long seconds = Math.max(rest.toSeconds(), 1);
        response.setHeader("Retry-After", Long.toString(seconds));
        write(
                request,
                response,
                429,
                "Too Many Requests",
                "Too many wrong passwords.",
                "Try again in " + seconds + " seconds.");
    }

    void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        write(
                request,
                response,
                503,
                "Service Unavailable",
                "The database does not answer, so nobody can be signed in.",
                "Start PostgreSQL, or check MARQUEE_DATABASE_URL.");
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String what,
            String remedy)
            throws IOException {
        ObjectNode problem = MessageJson.mapper().createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", what);
        problem.put("instance", request.getRequestURI());
        problem.put("error", what);
        problem.put("remedy", remedy);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }
}
