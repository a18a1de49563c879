package app.marquee.enrichment.artwork;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Fetches small renditions from where providers keep their images. That is a content network without the budget of the
 * provider's interface, which is not to be crowded all the same.
 */
@Component
class RenditionsClient {
    private final ArtworkSettings settings;
    private final HttpClient http;
    private final Semaphore connections;

    RenditionsClient(ArtworkSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.connections = new Semaphore(settings.connections(), true);
    }

    /** What there is at an address. An interrupted thread gets {@link Reply.Away}. */
    Reply fetch(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new Reply.Nothing(address + " is no web address");
        }
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            return new Reply.Nothing(address + " is no web address");
        }
        try {
            connections.acquire();
            try {
                return read(uri);
            } finally {
                connections.release();
            }
        } catch (IOException e) {
            return new Reply.Away(uri.getHost() + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Away("interrupted");
        }
    }

    private Reply read(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("Accept", "image/jpeg, image/png, image/webp")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status == 404 || status == 410) {
                return new Reply.Nothing("its provider has it no longer");
            }
            if (status != 200) {
                return new Reply.Away(uri.getHost() + " answers " + status);
            }
            int most = Math.toIntExact(settings.largest().toBytes());
            byte[] bytes = inTime(body, most + 1);
            return bytes.length > most
                    ? new Reply.Nothing("it is larger than " + settings.largest())
                    : new Reply.Bytes(bytes);
        }
    }

    /** The request's own timeout ends with the answer's head; a body that never ends is cut off. */
    private byte[] inTime(InputStream body, int most) throws IOException, InterruptedException {
        var bytes = new FutureTask<>(() -> body.readNBytes(most));
        Thread.ofVirtual().name("rendition-body").start(bytes);
        try {
            return bytes.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the image did not come within " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    sealed interface Reply {
        record Bytes(
                @SuppressWarnings("ArrayRecordComponent") byte[] bytes) implements Reply {}

        /** There is no such image, and there will be none. */
        record Nothing(String why) implements Reply {}

        /** Another time there may be. */
        record Away(String why) implements Reply {}
    }
}
