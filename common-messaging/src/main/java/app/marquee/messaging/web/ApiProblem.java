package app.marquee.messaging.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal the caller can do something about: what is wrong, and the remedy. */
public class ApiProblem extends RuntimeException {
    private final HttpStatus status;
    private final String remedy;
    private final transient @Nullable Object current;

    public ApiProblem(HttpStatus status, String what, String remedy) {
        this(status, what, remedy, null);
    }

    private ApiProblem(HttpStatus status, String what, String remedy, @Nullable Object current) {
        super(what);
        this.status = status;
        this.remedy = remedy;
        this.current = current;
    }

    /**
     * Two change one thing: the second learns what it is now.
     *
     * @param current the thing as it is read over REST
     */
    public static ApiProblem changed(String what, Object current) {
        return new ApiProblem(
                HttpStatus.CONFLICT, what, "Look at what it is now, and send the change with its revision.", current);
    }

    /** As another service refused. */
    public static ApiProblem passedOn(HttpStatus status, String what, String remedy, @Nullable Object current) {
        return new ApiProblem(status, what, remedy, current);
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

    /** What the thing is now, where the caller meant an earlier state of it. */
    public @Nullable Object current() {
        return current;
    }

    /** Never null, unlike what the class it extends promises. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
