package app.marquee.testkit.tmdb;

import app.marquee.testkit.http.Answer;

/** TMDb's error bodies. */
final class Errors {
    static final Answer UNKNOWN_ID = of(404, 6, "Invalid id: The pre-requisite id is invalid or not found.");
    static final Answer BAD_KEY = of(401, 7, "Invalid API key: You must be granted a valid key.");
    static final Answer INTERNAL = of(500, 11, "Internal error: Something went wrong, contact TMDb.");
    static final Answer OFFLINE = of(503, 9, "Service offline: This service is temporarily offline, try again later.");
    static final Answer RANGE = of(422, 20, "Invalid date range: Should be a range no longer than 14 days.");
    static final Answer PAGE =
            of(400, 22, "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.");
    static final Answer DATE = of(400, 23, "Invalid date: Format needs to be YYYY-MM-DD.");
    static final Answer TOO_MANY = of(429, 25, "Your request count (#) is over the allowed limit of (40).");
    static final Answer APPENDED =
            of(400, 27, "Too many append to response objects: The maximum number of remote calls is 20.");
    static final Answer NOT_FOUND = of(404, 34, "The resource you requested could not be found.");
    static final Answer METHOD = of(405, 42, "This request method is not supported for this resource.");

    private Errors() {}

    private static Answer of(int status, int code, String message) {
        return Answer.json(
                        status,
                        Ask.object()
                                .put("status_code", code)
                                .put("status_message", message)
                                .put("success", false))
                .with("Cache-Control", "public, max-age=300");
    }
}
