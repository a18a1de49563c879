package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Listed;
import app.marquee.messaging.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first administrator, signing in and out, and people. */
@RestController
@RequestMapping("/api/v1")
class AccountController {
    private final FirstAdministrator administrators;
    private final AccountRepository accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Refusals refusals;

    AccountController(
            FirstAdministrator administrators,
            AccountRepository accounts,
            SignIn signIn,
            Sessions sessions,
            Refusals refusals) {
        this.administrators = administrators;
        this.accounts = accounts;
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

    record NewPerson(
            @Nullable String username,
            @Nullable String password,
            @Nullable String role) {}

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
        var session = sessions.open(person, Sessions.isHttps(request));
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
    ResponseEntity<Void> close(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, sessions.close(request).toString())
                .build();
    }

    @GetMapping("/people")
    List<Listed> people() {
        return accounts.people();
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn add(@RequestBody NewPerson person) {
        Role role = role(given("role", person.role()));
        String name = given("username", person.username());
        administrators.add(name, given("password", person.password()), role);
        return new SignedIn(name, role.wireName(), null);
    }

    @DeleteMapping("/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        if (!accounts.remove(id)) {
            throw ApiProblem.conflict(
                    "There is no such person, or it is the last administrator.", "Make another administrator first.");
        }
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
