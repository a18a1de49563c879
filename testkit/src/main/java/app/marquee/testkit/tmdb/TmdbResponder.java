package app.marquee.testkit.tmdb;

import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.JournalEntry.Kind;
import app.marquee.testkit.http.Request;
import app.marquee.testkit.http.Responder;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Limit, then key, then the {@link Router}; images apart from all of that. */
final class TmdbResponder implements Responder {
    private static final String IMAGES = "/t/p/";

    private final TmdbOptions options;
    private final SlidingLog limit;
    private final Router router;
    private final Images images;

    TmdbResponder(TmdbOptions options, LiveFacts facts, Supplier<URI> address) {
        this.options = options;
        this.limit = new SlidingLog(options.limit());
        this.router = new Router(facts, address);
        this.images = new Images(facts, options.imageBytes());
    }

    @Override
    public Kind kind(Request request) {
        return request.path().startsWith(IMAGES) ? Kind.IMAGE : Kind.API;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Errors.METHOD;
        }
        if (kind(request) == Kind.IMAGE) {
            return images.answer(request.path().substring(IMAGES.length()));
        }
        Duration wait = limit.ask(request.nanos());
        if (wait.isPositive()) {
            return Errors.TOO_MANY.with(
                    "Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
        }
        return accepted(request) ? tagged(request, router.answer(request)) : Errors.BAD_KEY;
    }

    @Override
    public Answer failure(int status) {
        return switch (status) {
            case 401 -> Errors.BAD_KEY;
            case 404 -> Errors.NOT_FOUND;
            case 429 -> Errors.TOO_MANY;
            case 503 -> Errors.OFFLINE;
            default -> Errors.INTERNAL;
        };
    }

    private boolean accepted(Request request) {
        String key = request.param("api_key")
                .or(() -> request.header("authorization")
                        .filter(value -> value.startsWith("Bearer "))
                        .map(value -> value.substring("Bearer ".length())))
                .orElse("");
        return options.key() == null ? !key.isBlank() : key.equals(options.key());
    }

    private Answer tagged(Request request, Answer answer) {
        if (answer.status() != 200 || !options.tags()) {
            return answer;
        }
        String tag = "W/\"" + Integer.toHexString(Arrays.hashCode(answer.body())) + "\"";
        if (request.header("if-none-match").orElse("").equals(tag)) {
            return Answer.empty(304).with("ETag", tag);
        }
        return answer.with("ETag", tag).with("Vary", "Accept-Encoding, Origin");
    }
}
