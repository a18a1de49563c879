package app.marquee.gateway.security;

import app.marquee.gateway.security.Credentials.Answer;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.web.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Lets in who is known and may, and says to the others what they lack. */
class Door extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Credentials credentials;
    private final Refusals refusals;

    Door(Credentials credentials, Refusals refusals) {
        this.credentials = credentials;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RouteRoles.Need need =
                RouteRoles.of(request.getMethod(), UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        if (need == RouteRoles.Need.NOBODY) {
            chain.doFilter(request, response);
            return;
        }
        Answer answer;
        try {
            answer = credentials.of(request);
        } catch (TooManyAttemptsException e) {
            refusals.rest(request, response, e.rest());
            return;
        } catch (DataAccessException | TransactionException e) {
            log.debug("who asks cannot be looked up", e);
            refusals.away(request, response);
            return;
        }
        if (need == RouteRoles.Need.ANYBODY && !(answer instanceof Answer.Known)) {
            chain.doFilter(request, response);
            return;
        }
        if (answer instanceof Answer.Known(var caller)) {
            request.setAttribute(KnownCaller.ATTRIBUTE, caller);
        }
        switch (answer) {
            case Answer.Nobody nobody -> refusals.unknown(request, response, "Nothing says who you are.");
            case Answer.Wrong wrong -> refusals.unknown(request, response, "The key, password or secret is wrong.");
            case Answer.Known(var caller) -> {
                if (!RouteRoles.allows(need, caller.role())) {
                    log.atInfo()
                            .addKeyValue("caller", caller)
                            .addKeyValue(LogKeys.PATH, request.getRequestURI())
                            .log("refused");
                    refusals.forbidden(request, response, caller, need);
                } else if (forged(request, caller)) {
                    refusals.forged(request, response);
                } else {
                    enter(caller, request, response, chain);
                }
            }
        }
    }

    private static boolean forged(HttpServletRequest request, KnownCaller caller) {
        String expected = caller.csrfToken();
        if (expected == null || SAFE.contains(request.getMethod())) {
            return false;
        }
        String given = request.getHeader("X-CSRF-Token");
        return given == null || !Tokens.same(expected, given);
    }

    private static void enter(
            KnownCaller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name()))));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Caller.ATTRIBUTE, caller.caller());
        chain.doFilter(request, response);
    }
}
