package app.marquee.messaging.web;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a correlation, its own or the gateway's, and answers with it. A person waits: it is urgent. */
public class CorrelationFilter extends OncePerRequestFilter {
    /** Carries the correlation id between gateway and services, and back to the caller. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String SAFE = "[A-Za-z0-9-]{8,64}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Optional.ofNullable(request.getHeader(HEADER))
                .filter(given -> given.matches(SAFE))
                .orElseGet(Correlation::newId);
        response.setHeader(HEADER, id);
        call(new Correlation(id, List.of(), Urgency.CRITICAL, null), () -> {
            chain.doFilter(request, response);
            return null;
        });
    }

    private static void call(Correlation correlation, Callable<?> work) throws ServletException, IOException {
        Exception[] thrown = new Exception[1];
        correlation.run(() -> {
            try {
                work.call();
            } catch (Exception e) {
                thrown[0] = e;
            }
        });
        switch (thrown[0]) {
            case null -> {}
            case ServletException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new ServletException(e);
        }
    }
}
