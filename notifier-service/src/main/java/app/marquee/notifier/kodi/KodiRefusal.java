package app.marquee.notifier.kodi;

/** Kodi understood the request and says no. */
final class KodiRefusal extends RuntimeException {
    KodiRefusal(String method, int code, String message) {
        super("Kodi refused " + method + ": " + message + " (" + code + ")");
    }
}
