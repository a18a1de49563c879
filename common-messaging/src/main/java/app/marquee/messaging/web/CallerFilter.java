package app.marquee.messaging.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in only what the gateway signed. Health, metrics and the API description are open: they listen on loopback. */
public class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final CallerToken tokens;

    public CallerFilter(CallerToken tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As it was sent: /%61pi and /api;x lead to /api too, so only what is known to be open passes.
        String path = request.getRequestURI();
        return path.startsWith("/actuator") || path.startsWith("/v3/api-docs");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller = header != null && header.startsWith(BEARER)
                ? tokens.read(header.substring(BEARER.length()))
                : Optional.empty();
        if (caller.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .print(
                            "{\"status\":401,\"title\":\"Unauthorized\",\"detail\":\"this service answers only the gateway\","
                                    + "\"error\":\"this service answers only the gateway\","
                                    + "\"remedy\":\"Ask through the gateway.\"}");
            return;
        }
        request.setAttribute(Caller.ATTRIBUTE, caller.get());
        chain.doFilter(request, response);
    }
}
