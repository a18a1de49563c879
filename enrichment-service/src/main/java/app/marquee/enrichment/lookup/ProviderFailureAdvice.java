package app.marquee.enrichment.lookup;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A provider that cannot be asked or gives no usable answer is not our failure: whoever waits is told so. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProviderFailureAdvice {
    @ExceptionHandler({ProviderAwayException.class, BudgetException.class})
    ResponseEntity<ProblemDetail> away(RuntimeException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, e, "Try again later; health says what lacks.");
    }

    @ExceptionHandler(ProviderException.class)
    ResponseEntity<ProblemDetail> unusable(ProviderException e) {
        return answer(HttpStatus.BAD_GATEWAY, e, "Try again later.");
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, RuntimeException e, String remedy) {
        String what = String.valueOf(e.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setProperty("error", what);
        problem.setProperty("remedy", remedy);
        return ResponseEntity.status(status).body(problem);
    }
}
