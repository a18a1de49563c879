package app.marquee.testkit.http;

import app.marquee.testkit.http.JournalEntry.Kind;

/** What a stand-in knows: how to answer. */
public interface Responder {
    Answer answer(Request request);

    /** What failures are matched against and what the journal shows beside the path. */
    default String subject(Request request) {
        return request.path();
    }

    default Kind kind(Request request) {
        return Kind.API;
    }

    /** The body of a status that was asked for, in the words of the one stood in for. */
    default Answer failure(int status) {
        return Answer.text(status, "text/plain", "stand-in failure " + status);
    }
}
