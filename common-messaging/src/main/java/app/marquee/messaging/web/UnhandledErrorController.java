package app.marquee.messaging.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problem details for what was refused before any controller saw it, such as an address that hides a path in a name. */
@RestController
public class UnhandledErrorController implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatusCode status = status(request);
        String what = status.is5xxServerError()
                ? "Internal server error"
                : status.value() == 404 ? "Not found" : "The request cannot be read.";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setProperty("error", what);
        problem.setProperty(
                "remedy",
                status.is5xxServerError()
                        ? "The log has the details; try again, and report it if it stays."
                        : "Check the address: names in it must hold no encoded slash, backslash, percent or semicolon.");
        return ResponseEntity.status(status).body(problem);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
