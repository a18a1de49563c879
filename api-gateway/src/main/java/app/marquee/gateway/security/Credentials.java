package app.marquee.gateway.security;

import app.marquee.messaging.web.CallerToken;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a request who sent it: a key, a name with password, a webhook's secret, or the cookie of a session. */
@Component
public class Credentials {
    /** Set where the address itself held a webhook's secret, which was taken out of it. */
    public static final String PATH_TOKEN = "app.marquee.gateway.path-token";

    private static final Pattern WEBHOOK = Pattern.compile("/api/v1/webhooks/(radarr|sonarr)");

    private final ApiKeys keys;
    private final SignIn signIn;
    private final Sessions sessions;
    private final WebhookSecrets webhooks;
    private final CallerToken tokens;

    Credentials(ApiKeys keys, SignIn signIn, Sessions sessions, WebhookSecrets webhooks, CallerToken tokens) {
        this.keys = keys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.webhooks = webhooks;
        this.tokens = tokens;
    }

    sealed interface Answer {
        record Nobody() implements Answer {}

        record Wrong() implements Answer {}

        record Known(KnownCaller caller) implements Answer {}
    }

    Answer of(HttpServletRequest request) {
        String source = webhookSource(request.getRequestURI());
        String authorization = request.getHeader("Authorization");
        String key = request.getHeader("X-Api-Key");
        if (key == null) {
            key = after("Bearer ", authorization);
        }
        if (source != null) {
            String token = token(request, key, authorization);
            if (token != null && webhooks.knows(source, token)) {
                return new Answer.Known(new KnownCaller(source, Role.WEBHOOK, null, null));
            }
        }
        if (key != null) {
            return answer(key.indexOf('.') >= 0 ? ownToken(key.strip()) : keys.caller(key.strip()));
        }
        String basic = after("Basic ", authorization);
        if (basic != null) {
            return byPassword(basic, request.getRemoteAddr());
        }
        if (authorization != null || (source != null && queryToken(request.getQueryString()) != null)) {
            return new Answer.Wrong();
        }
        return sessions.caller(request).<Answer>map(Answer.Known::new).orElseGet(Answer.Nobody::new);
    }

    /** Our own word, which commands on this machine that may read the secrets can give as well. */
    private Optional<KnownCaller> ownToken(String token) {
        return tokens.read(token)
                .map(caller -> new KnownCaller(
                        caller.name(), Role.ofPerson(caller.role().name()), null, null));
    }

    private Answer byPassword(String basic, String address) {
        String[] parts = decoded(basic).split(":", 2);
        return parts.length < 2
                ? new Answer.Wrong()
                : answer(signIn.by(parts[0], parts[1], address)
                        .map(person ->
                                new KnownCaller(person.name(), Role.ofPerson(person.role()), person.id(), null)));
    }

    private static Answer answer(Optional<KnownCaller> caller) {
        return caller.<Answer>map(Answer.Known::new).orElseGet(Answer.Wrong::new);
    }

    private static @Nullable String token(
            HttpServletRequest request, @Nullable String key, @Nullable String authorization) {
        if (request.getAttribute(PATH_TOKEN) instanceof String inPath) {
            return inPath;
        }
        String basic = after("Basic ", authorization);
        if (basic != null) {
            String[] parts = decoded(basic).split(":", 2);
            return parts.length < 2 ? null : parts[1];
        }
        return key != null ? key : queryToken(request.getQueryString());
    }

    /** From the address alone: asking for a parameter would read a body that says it is a form. */
    private static @Nullable String queryToken(@Nullable String query) {
        if (query != null) {
            for (String part : query.split("&")) {
                if (part.startsWith("token=")) {
                    return part.substring("token=".length());
                }
            }
        }
        return null;
    }

    private static @Nullable String webhookSource(String path) {
        Matcher matcher = WEBHOOK.matcher(path);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static @Nullable String after(String scheme, @Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? authorization.substring(scheme.length())
                : null;
    }

    /** Radarr and Sonarr encode as ISO-8859-1, others as UTF-8; a valid UTF-8 text is taken as that. */
    private static String decoded(String basic) {
        try {
            byte[] bytes = Base64.getDecoder().decode(basic.strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
