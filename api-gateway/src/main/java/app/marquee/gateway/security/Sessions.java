package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Person;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Who signed in by browser: a cookie no script can read, and a token that changes must carry besides. */
@Component
class Sessions {
    static final String COOKIE = "marquee_session";

    private final AccountRepository accounts;
    private final SecuritySettings settings;
    private final Clock clock;

    Sessions(AccountRepository accounts, SecuritySettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    record Opened(String csrfToken, ResponseCookie cookie) {}

    Opened open(Person person, boolean https) {
        String token = Tokens.random();
        String csrf = Tokens.random();
        accounts.open(
                Tokens.hash(token),
                csrf,
                person.id(),
                clock.instant(),
                clock.instant().plus(settings.session()));
        return new Opened(csrf, cookie(token, https, settings.session()));
    }

    ResponseCookie close(HttpServletRequest request) {
        token(request).ifPresent(token -> accounts.close(Tokens.hash(token)));
        return cookie("", isHttps(request), Duration.ZERO);
    }

    Optional<KnownCaller> caller(HttpServletRequest request) {
        return token(request)
                .flatMap(token -> accounts.session(Tokens.hash(token), clock.instant()))
                .map(session -> new KnownCaller(session.name(), Role.ofPerson(session.role()), session.csrfToken()));
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
