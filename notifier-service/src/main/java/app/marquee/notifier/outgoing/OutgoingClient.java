package app.marquee.notifier.outgoing;

import app.marquee.notifier.outgoing.CallFailed.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls a target once: no redirect, no retry, an answer of at most 8 MiB, all of it within the time limit. */
@Component
public class OutgoingClient {
    private static final int LARGEST_ANSWER = 8 << 20;

    private final OutgoingSettings settings;
    private final HttpClient http;

    OutgoingClient(OutgoingSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    /** What came back, whatever the status. */
    public record Answer(int status, byte[] body) {}

    /** @throws CallFailed when no answer came */
    public Answer get(URI uri, Map<String, String> headers) {
        return send(uri, headers, null);
    }

    /** @throws CallFailed when no answer came */
    public Answer post(URI uri, Map<String, String> headers, byte[] json) {
        return send(uri, headers, json);
    }

    private Answer send(URI uri, Map<String, String> headers, byte @Nullable [] json) {
        check(uri);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(settings.read());
        headers.forEach(request::header);
        if (json == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(json));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> sent = http.sendAsync(
                request.build(),
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> append(body, bytes))));
        Duration longest = settings.connect().plus(settings.read());
        try {
            return new Answer(
                    sent.get(longest.toMillis(), TimeUnit.MILLISECONDS).statusCode(), body.toByteArray());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw timeout(uri, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(Reason.UNREACHABLE, "the call to " + place(uri) + " was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(uri, e.getCause());
        }
    }

    private static void append(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > LARGEST_ANSWER) {
            throw new IllegalStateException("the answer is longer than " + LARGEST_ANSWER + " bytes");
        }
        body.writeBytes(bytes);
    }

    private static void check(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                OutgoingAddress.problem(address).ifPresent(problem -> {
                    throw new CallFailed(Reason.REFUSED_ADDRESS, uri.getHost() + ": " + problem);
                });
            }
        } catch (UnknownHostException e) {
            throw new CallFailed(Reason.UNREACHABLE, "nobody knows the host " + uri.getHost(), e);
        }
    }

    private static CallFailed failure(URI uri, @Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e -> unreachable(uri, e);
            case ConnectException e -> unreachable(uri, e);
            case HttpTimeoutException e -> timeout(uri, e);
            case IOException e ->
                new CallFailed(Reason.BROKEN_OFF, "the connection to " + place(uri) + " broke off: " + said(e), e);
            case null -> new CallFailed(Reason.UNREACHABLE, place(uri) + " cannot be reached");
            default -> new CallFailed(Reason.UNREADABLE, place(uri) + ": " + said(cause), cause);
        };
    }

    private static CallFailed unreachable(URI uri, IOException cause) {
        return new CallFailed(Reason.UNREACHABLE, place(uri) + " cannot be reached: " + said(cause), cause);
    }

    private static CallFailed timeout(URI uri, Throwable cause) {
        return new CallFailed(Reason.TIMEOUT, place(uri) + " did not answer in time", cause);
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? "no connection" : cause.getMessage();
    }

    private static String place(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
