package app.marquee.gateway.security;

import app.marquee.gateway.security.SessionRepository.Listed;
import app.marquee.messaging.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in; administrators see and end everybody's. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {
    private final SessionRepository sessions;
    private final Clock clock;

    SessionController(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param everybody for administrators: not one's own alone
     */
    @GetMapping
    List<Listed> all(
            @RequestParam(defaultValue = "false") boolean everybody,
            @AuthenticationPrincipal KnownCaller caller,
            HttpServletRequest request) {
        if (everybody && !caller.role().includes(Role.ADMIN)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN, "Others' sessions are for administrators.", "Leave 'everybody' out.");
        }
        String here = Sessions.hash(request).orElse(null);
        if (everybody) {
            return sessions.all(null, here, clock.instant());
        }
        return caller.personId() == null ? List.of() : sessions.all(caller.personId(), here, clock.instant());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @AuthenticationPrincipal KnownCaller caller) {
        boolean anybodys = caller.role().includes(Role.ADMIN);
        if (!(anybodys || caller.personId() != null) || !sessions.close(id, anybodys ? null : caller.personId())) {
            throw ApiProblem.notFound(
                    "There is no session " + id + " of yours.", "They are listed under /api/v1/sessions.");
        }
    }

    /** All of one's own but the one that asks. */
    @DeleteMapping
    Map<String, Integer> endOthers(@AuthenticationPrincipal KnownCaller caller, HttpServletRequest request) {
        String here = Sessions.hash(request).orElse(null);
        return Map.of("ended", caller.personId() == null ? 0 : sessions.closeAll(caller.personId(), here));
    }
}
