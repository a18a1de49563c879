package app.marquee.notifier;

import app.marquee.model.MessageJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A Kodi and a Jellyfin in one small server, which remembers what it was asked and misbehaves on demand. */
public final class PlayerStandIn implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<String> onDisk = ConcurrentHashMap.newKeySet();
    private volatile int status = 200;
    private volatile boolean hanging;
    private volatile boolean scanning;
    private volatile String refused = "";

    /** @param what the method for Kodi, the path for Jellyfin */
    public record Call(Instant at, String what, JsonNode body, String authorization) {}

    public PlayerStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(int code) {
        status = code;
    }

    /** Kodi answers calls of the method with an error of its own. */
    public void cannot(String method) {
        refused = method;
    }

    /** Kodi is at a scan of its own. */
    public void scanning(boolean now) {
        scanning = now;
    }

    public void hangs() {
        hanging = true;
    }

    /** The next scan finds it. */
    public void holds(String video) {
        onDisk.add(video);
    }

    public List<Call> calls(String what) {
        return calls.stream().filter(call -> call.what().equals(what)).toList();
    }

    public List<String> methods() {
        return calls.stream().map(Call::what).toList();
    }

    /** The folders of the Scan calls, in order. */
    public List<String> scanned() {
        return calls("VideoLibrary.Scan").stream()
                .map(call -> call.body().path("directory").asString())
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = MessageJson.mapper().readTree(bytes.length == 0 ? "{}".getBytes() : bytes);
        String path = exchange.getRequestURI().getPath();
        boolean kodi = path.equals("/jsonrpc");
        String what = kodi ? body.path("method").asString() : path;
        calls.add(new Call(Instant.now(), what, kodi ? body.path("params") : body, authorization));
        if (hanging) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (status != 200) {
            send(exchange, status, new byte[0]);
        } else if (kodi && what.equals(refused)) {
            Map<String, Object> error = Map.of("code", -32_602, "message", "Invalid params.");
            send(exchange, 200, json(Map.of("jsonrpc", "2.0", "id", 1, "error", error)));
        } else if (kodi) {
            Object result = result(what, body.path("params"));
            send(exchange, 200, json(Map.of("jsonrpc", "2.0", "id", 1, "result", result)));
        } else {
            send(exchange, path.endsWith("/Updated") ? 204 : 200, jellyfin(path));
        }
    }

    private Object result(String method, JsonNode parameters) {
        return switch (method) {
            case "VideoLibrary.Scan" -> {
                String folder = parameters.path("directory").asString();
                onDisk.stream().filter(file -> file.startsWith(folder)).forEach(known::add);
                yield "OK";
            }
            case "XBMC.GetInfoBooleans" -> Map.of("Library.IsScanningVideo", scanning);
            case "Files.GetDirectory" ->
                Map.of("files", List.of(), "limits", Map.of("start", 0, "end", 1, "total", Math.max(1, onDisk.size())));
            case "Files.GetSources" -> Map.of("sources", List.of(Map.of("file", "smb://nas/", "label", "all")));
            case "Application.GetProperties" -> Map.of("name", "Kodi", "version", Map.of("major", 21, "minor", 2));
            case "VideoLibrary.GetMovies" -> listing("movies", "movieid", parameters);
            case "VideoLibrary.GetEpisodes" -> listing("episodes", "episodeid", parameters);
            case "VideoLibrary.GetTVShows" -> Map.of("tvshows", List.of(), "limits", Map.of("total", 0));
            default -> "OK";
        };
    }

    private Map<String, Object> listing(String list, String id, JsonNode parameters) {
        String folder = parameters.path("filter").path("value").asString();
        List<Map<String, Object>> found = new ArrayList<>();
        for (String file : known) {
            if (file.startsWith(folder)) {
                found.add(Map.of("file", file, id, found.size() + 1));
            }
        }
        return Map.of(list, found, "limits", Map.of("start", 0, "end", found.size(), "total", found.size()));
    }

    private static byte[] jellyfin(String path) {
        return switch (path) {
            case "/System/Info" -> json(Map.of("ProductName", "Jellyfin Server", "Version", "10.11.3"));
            case "/Library/VirtualFolders" ->
                json(List.of(Map.of("Name", "All", "Locations", List.of("/media/movies", "/media/shows"))));
            default -> new byte[0];
        };
    }

    private static byte[] json(Object value) {
        return MessageJson.mapper().writeValueAsBytes(value);
    }

    private static void send(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
