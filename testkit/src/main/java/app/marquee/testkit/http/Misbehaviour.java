package app.marquee.testkit.http;

import java.time.Duration;

/** Carries a {@link Failure} out. */
final class Misbehaviour {
    private static final Duration FOREVER = Duration.ofDays(1);

    private Misbehaviour() {}

    static Answer instead(Failure failure, Request request, Responder responder) throws InterruptedException {
        return switch (failure.kind()) {
            case HTML -> Answer.text(200, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>");
            case STATUS_500 -> responder.failure(500);
            case STATUS_401 -> responder.failure(401);
            case STATUS_404 -> responder.failure(404);
            case STATUS_503 -> responder.failure(503);
            case STATUS_429_BARE -> responder.failure(429);
            case STATUS_429 ->
                responder
                        .failure(429)
                        .with(
                                "Retry-After",
                                String.valueOf(Math.max(1, failure.pause().toSeconds())));
            case CLOSED -> Answer.CLOSE;
            case TRUNCATED -> responder.answer(request);
            case SLOW -> {
                StandInServer.pause(failure.pause());
                yield responder.answer(request);
            }
            case HANG -> {
                StandInServer.pause(FOREVER);
                yield Answer.CLOSE;
            }
        };
    }
}
