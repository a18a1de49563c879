package app.marquee.gateway.security;

import app.marquee.messaging.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first administrator, signing in and out, and one's own password. */
@RestController
@RequestMapping("/api/v1")
class AccountController {
    private final FirstAdministrator administrators;
    private final People people;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Refusals refusals;

    AccountController(
            FirstAdministrator administrators, People people, SignIn signIn, Sessions sessions, Refusals refusals) {
        this.administrators = administrators;
        this.people = people;
        this.signIn = signIn;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    record Setup(
            @Nullable String token,
            @Nullable String username,
            @Nullable String password) {}

    record SetupNeeded(boolean needed) {}

    /** Without name and role when nobody is signed in. */
    record Who(
            boolean signedIn,
            @Nullable String name,
            @Nullable String role,
            @Nullable String csrfToken) {}

    record SignedIn(String name, String role, @Nullable String csrfToken) {}

    record NewPassword(@Nullable String current, @Nullable String password) {}

    @GetMapping("/setup")
    SetupNeeded setup() {
        return new SetupNeeded(administrators.needed());
    }

    @PostMapping("/setup")
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn setup(@RequestBody Setup setup) {
        String name = given("username", setup.username());
        administrators.make(given("token", setup.token()), name, given("password", setup.password()));
        return new SignedIn(name, Role.ADMIN.wireName(), null);
    }

    @PostMapping("/session")
    ResponseEntity<SignedIn> open(@RequestBody Setup credentials, HttpServletRequest request) {
        var person = signIn.by(
                        given("username", credentials.username()),
                        given("password", credentials.password()),
                        request.getRemoteAddr())
                .orElseThrow(() -> new ApiProblem(HttpStatus.UNAUTHORIZED, "Name or password is wrong.", "Try again."));
        var session = sessions.open(person, request);
        request.setAttribute(
                KnownCaller.ATTRIBUTE,
                new KnownCaller(person.name(), Role.ofPerson(person.role()), person.id(), session.csrfToken()));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, session.cookie().toString())
                .body(new SignedIn(person.name(), person.role(), session.csrfToken()));
    }

    @GetMapping("/session")
    Who who(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof KnownCaller caller
                ? new Who(true, caller.name(), caller.role().wireName(), caller.csrfToken())
                : new Who(false, null, null, null);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.close(request).toString());
    }

    /** One's own: proven by the one there is. Signs out everywhere else. */
    @PutMapping("/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(
            @RequestBody NewPassword passwords,
            @AuthenticationPrincipal KnownCaller caller,
            HttpServletRequest request) {
        if (caller.personId() == null) {
            throw ApiProblem.badRequest("A key has no password.", "Sign in as a person.");
        }
        if (signIn.by(caller.name(), given("current", passwords.current()), request.getRemoteAddr())
                .isEmpty()) {
            throw ApiProblem.badRequest("'current' is not your password.", "Try again.");
        }
        people.setOwnPassword(
                caller.personId(),
                given("password", passwords.password()),
                Sessions.hash(request).orElse(null));
    }

    @ExceptionHandler
    void tooMany(TooManyAttemptsException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.rest(request, response, e.rest());
    }

    static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ApiProblem.badRequest("'" + name + "' is missing.", "Send it as a JSON string.");
        }
        return value;
    }

    static Role role(String name) {
        try {
            return Role.ofPerson(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.badRequest("'" + name + "' is no role.", "A role is admin, editor or viewer.");
        }
    }
}
