package app.marquee.publisher;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** An image host: every {@code .jpg} and {@code .png} exists, each with a colour of its own, unless told otherwise. */
public final class ImageServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private final Set<String> stalling = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

    public ImageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            int status = statuses.getOrDefault(path, 200);
            byte[] body = status == 200 ? bodies.computeIfAbsent(path, ImageServer::draw) : new byte[0];
            boolean stalls = stalling.contains(path);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length + (stalls ? 1 : 0));
            if (stalls) {
                exchange.getResponseBody().write(body);
                exchange.getResponseBody().flush();
                return;
            }
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    public String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    public void answer(String name, int status) {
        statuses.put("/" + name, status);
    }

    /** All but the last byte comes. */
    public void stall(String name) {
        stalling.add("/" + name);
    }

    public void serve(String name, byte[] body) {
        bodies.put("/" + name, body);
    }

    public byte[] bytes(String name) {
        return bodies.computeIfAbsent("/" + name, ImageServer::draw);
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    public static byte[] draw(String path) {
        return draw(path.endsWith(".png") ? "png" : "jpg", 40, 60, path.hashCode());
    }

    public static byte[] draw(String format, int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(seed));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 24; i++) {
            image.setRGB(i, 3, (seed >> i & 1) == 0 ? 0 : 0xFFFFFF);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
