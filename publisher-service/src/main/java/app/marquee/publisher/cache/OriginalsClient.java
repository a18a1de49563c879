package app.marquee.publisher.cache;

import app.marquee.messaging.settings.Live;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Fetches the original of an image from wherever its provider keeps it. */
@Component
class OriginalsClient {
    private final Live<CacheSettings> settings;
    private final HttpClient http;
    private final Semaphore connections;

    OriginalsClient(Live<CacheSettings> settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.get().connectTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.connections = new Semaphore(settings.get().connections(), true);
    }

    /** @throws NoImageException saying whether another try may help */
    byte[] fetch(String address) {
        URI uri = addressOf(address);
        try {
            if (!connections.tryAcquire(settings.get().timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoImageException(true, "all connections to image servers are busy", null);
            }
            try {
                return read(uri);
            } finally {
                connections.release();
            }
        } catch (IOException e) {
            throw new NoImageException(true, uri.getHost() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoImageException(true, "interrupted", e);
        }
    }

    private byte[] read(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(settings.get().timeout())
                .header("Accept", "image/jpeg, image/png, image/webp")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status != 200) {
                boolean passing = status == 429 || status == 408 || status >= 500;
                throw new NoImageException(passing, uri + " answers " + status, null);
            }
            int most = Math.toIntExact(settings.get().largest().toBytes());
            byte[] bytes = inTime(body, most + 1);
            if (bytes.length > most) {
                throw new NoImageException(
                        false, uri + " is larger than " + settings.get().largest(), null);
            }
            return bytes;
        }
    }

    /** The request's own timeout ends with the answer's head; a body that never ends is cut off. */
    private byte[] inTime(InputStream body, int most) throws IOException, InterruptedException {
        var bytes = new FutureTask<>(() -> body.readNBytes(most));
        Thread.ofVirtual().name("image-body").start(bytes);
        try {
            return bytes.get(settings.get().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(
                    "the image did not come within " + settings.get().timeout(), e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static URI addressOf(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new NoImageException(false, address + " is no web address", notAnAddress);
        }
        throw new NoImageException(false, address + " is no web address", null);
    }
}
