package app.marquee.messaging.web;

import org.springframework.http.HttpStatus;

/** A refusal the caller can do something about: what is wrong, and the remedy. */
public class ApiProblem extends RuntimeException {
    private final HttpStatus status;
    private final String remedy;

    public ApiProblem(HttpStatus status, String what, String remedy) {
        super(what);
        this.status = status;
        this.remedy = remedy;
    }

    public static ApiProblem badRequest(String what, String remedy) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, what, remedy);
    }

    public static ApiProblem notFound(String what, String remedy) {
        return new ApiProblem(HttpStatus.NOT_FOUND, what, remedy);
    }

    public static ApiProblem conflict(String what, String remedy) {
        return new ApiProblem(HttpStatus.CONFLICT, what, remedy);
    }

    public static ApiProblem unavailable(String what, String remedy) {
        return new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, what, remedy);
    }

    public HttpStatus status() {
        return status;
    }

    public String remedy() {
        return remedy;
    }

    /** Never null, unlike what the class it extends promises. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
