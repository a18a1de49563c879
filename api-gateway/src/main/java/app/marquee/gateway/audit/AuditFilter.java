package app.marquee.gateway.audit;

import app.marquee.gateway.security.KnownCaller;
import app.marquee.gateway.security.Role;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.LogKeys;
import app.marquee.model.MessageJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Notes each changing request of somebody known, and who tried to sign in. What Radarr and Sonarr deliver stands in the
 * ledger. Strangers who were not let in are not noted: they could fill the disk.
 */
class AuditFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OPEN = Set.of("/api/v1/session", "/api/v1/setup");
    private static final Pattern ID = Pattern.compile("/(\\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-fA-F]{64})(?=/|$)");
    private static final int LONGEST_BODY = 65_536;
    private static final int LONGEST_TARGET = 500;
    private static final int LONGEST_FIELD = 60;
    private static final int MOST_FIELDS = 30;
    private static final int TOO_MANY_REQUESTS = 429;

    private final AuditRepository trail;
    private final Clock clock;

    AuditFilter(AuditRepository trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        HttpServletRequest kept = type != null && type.contains("json") && request.getContentLength() <= LONGEST_BODY
                ? new ContentCachingRequestWrapper(request, LONGEST_BODY)
                : request;
        boolean ended = false;
        try {
            chain.doFilter(kept, response);
            ended = true;
        } finally {
            note(kept, ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void note(HttpServletRequest request, int status) {
        KnownCaller caller = request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller known ? known : null;
        String path = request.getRequestURI();
        boolean wanted =
                caller == null ? OPEN.contains(path) && status != TOO_MANY_REQUESTS : caller.role() != Role.WEBHOOK;
        if (!wanted) {
            return;
        }
        AuditEntry entry = new AuditEntry(
                0,
                clock.instant(),
                caller == null ? null : caller.name(),
                caller == null ? "nobody" : caller.personId() == null ? "key" : "person",
                caller == null ? null : caller.role().wireName(),
                request.getMethod(),
                cut(ID.matcher(path).replaceAll("/{id}"), LONGEST_TARGET),
                cut(path, LONGEST_TARGET),
                fields(request),
                status,
                outcome(status),
                request.getRemoteAddr(),
                Correlation.currentId());
        try {
            trail.add(entry);
        } catch (DataAccessException | TransactionException e) {
            log.atWarn()
                    .addKeyValue("who", entry.who())
                    .addKeyValue("method", entry.method())
                    .addKeyValue(LogKeys.PATH, entry.target())
                    .addKeyValue("status", status)
                    .setCause(e)
                    .log("who changed what was not kept");
        }
    }

    static String outcome(int status) {
        return status < 400 ? "done" : status < 500 ? "refused" : "failed";
    }

    private static List<String> fields(HttpServletRequest request) {
        if (!(request instanceof ContentCachingRequestWrapper wrapper)) {
            return List.of();
        }
        JsonNode body = read(wrapper.getContentAsByteArray());
        return body == null || !body.isObject()
                ? List.of()
                : body.propertyNames().stream()
                        .limit(MOST_FIELDS)
                        .map(name -> cut(name.replace("\0", ""), LONGEST_FIELD))
                        .toList();
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? null : MessageJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
