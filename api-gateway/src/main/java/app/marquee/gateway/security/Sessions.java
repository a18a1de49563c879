package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Person;
import app.marquee.gateway.security.SessionRepository.Opening;
import app.marquee.messaging.settings.Live;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Who signed in by browser: a cookie no script can read, and a token that changes must carry besides. */
@Component
class Sessions {
    static final String COOKIE = "marquee_session";

    private final SessionRepository sessions;
    private final Live<SecuritySettings> settings;
    private final Clock clock;

    Sessions(SessionRepository sessions, Live<SecuritySettings> settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    record Opened(String csrfToken, ResponseCookie cookie) {}

    Opened open(Person person, HttpServletRequest request) {
        String token = Tokens.random();
        String csrf = Tokens.random();
        sessions.open(
                new Opening(
                        Tokens.hash(token),
                        csrf,
                        person.id(),
                        request.getRemoteAddr(),
                        request.getHeader(HttpHeaders.USER_AGENT)),
                clock.instant(),
                clock.instant().plus(settings.get().session()));
        return new Opened(csrf, cookie(token, isHttps(request), settings.get().session()));
    }

    ResponseCookie close(HttpServletRequest request) {
        hash(request).ifPresent(sessions::close);
        return cookie("", isHttps(request), Duration.ZERO);
    }

    Optional<KnownCaller> caller(HttpServletRequest request) {
        return hash(request)
                .flatMap(hash -> sessions.find(hash, clock.instant()))
                .map(session -> new KnownCaller(
                        session.name(), Role.ofPerson(session.role()), session.personId(), session.csrfToken()));
    }

    /** What is kept of the token that came with the request. */
    static Optional<String> hash(HttpServletRequest request) {
        return token(request).map(Tokens::hash);
    }

    static boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static ResponseCookie cookie(String value, boolean https, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
