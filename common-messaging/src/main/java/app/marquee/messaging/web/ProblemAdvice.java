package app.marquee.messaging.web;

import app.marquee.messaging.lifecycle.Startup;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as RFC 9457 problem details that also carry {@code error}; an unexpected one never shows its inside. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Startup startup;

    public ProblemAdvice(Startup startup) {
        this.startup = startup;
    }

    @ExceptionHandler(ApiProblem.class)
    ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
        ResponseEntity<ProblemDetail> answer = answer(problem.status(), problem.what(), problem.remedy());
        if (problem.current() != null && answer.getBody() != null) {
            answer.getBody().setProperty("current", problem.current());
        }
        return answer;
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> database(RuntimeException e) {
        Optional<String> lack = startup.lack();
        if (lack.isPresent()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "not ready: " + lack.get(), "Try again in a moment.");
        }
        if (e instanceof CannotCreateTransactionException || e instanceof DataAccessResourceFailureException) {
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "PostgreSQL does not answer",
                    "Start it, then try again in a moment.");
        }
        if (notAText(e)) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "What was sent holds a character that no text can hold.",
                    "Leave out the zero character.");
        }
        return unexpected(e);
    }

    /** PostgreSQL keeps no zero character in a text. */
    private static boolean notAText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        log.atError().setCause(e).log("request failed");
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Internal server error",
                "The log has the details; try again, and report it if it stays.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("error", status.value() == 404 ? "Not found" : String.valueOf(problem.getDetail()));
        }
        return answer;
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String what, String remedy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setProperty("error", what);
        problem.setProperty("remedy", remedy);
        return ResponseEntity.status(status).body(problem);
    }
}
