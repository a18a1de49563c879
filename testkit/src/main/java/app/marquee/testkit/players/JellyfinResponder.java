package app.marquee.testkit.players;

import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Request;
import app.marquee.testkit.http.Responder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Jellyfin 10.11's answers. The legacy token headers are refused, as they will be. */
final class JellyfinResponder implements Responder {
    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("^MediaBrowser .*Token=\"([^\"]*)\".*$");
    private static final Pattern ITEM_REFRESH = Pattern.compile("/Items/([0-9a-f]{32})/Refresh");
    private static final Pattern EPISODE = Pattern.compile("[Ss]\\d+[Ee]\\d+");

    private final String token;
    private final Map<String, Path> folders;

    JellyfinResponder(String token, Map<String, Path> folders) {
        this.token = token;
        this.folders = Map.copyOf(folders);
    }

    @Override
    public Answer answer(Request request) {
        if (request.path().equals("/System/Info/Public")) {
            return Answer.json(200, information());
        }
        if (!allowed(request)) {
            return Answer.empty(401);
        }
        return switch (request.method() + " " + request.path()) {
            case "GET /System/Info" -> Answer.json(200, information().put("OperatingSystem", ""));
            case "GET /Library/VirtualFolders" -> Answer.json(200, virtualFolders());
            case "GET /Items" -> Answer.json(200, items());
            case "POST /Library/Media/Updated" -> updated(request);
            case "POST /Library/Refresh" -> Answer.empty(204);
            default -> itemRefresh(request);
        };
    }

    @Override
    public Answer failure(int status) {
        return status == 500 ? Answer.text(500, "text/plain", "Error processing request.") : Answer.empty(status);
    }

    private boolean allowed(Request request) {
        Matcher header = TOKEN.matcher(request.header("authorization").orElse(""));
        return header.matches()
                ? header.group(1).equals(token)
                : request.param("ApiKey", "").equals(token);
    }

    private static Answer updated(Request request) {
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return Answer.empty(415);
        }
        try {
            return JSON.readTree(request.body()).path("Updates").isArray() ? Answer.empty(204) : Answer.empty(400);
        } catch (JacksonException e) {
            return Answer.empty(400);
        }
    }

    private Answer itemRefresh(Request request) {
        Matcher refresh = ITEM_REFRESH.matcher(request.path());
        boolean known = request.method().equals("POST")
                && refresh.matches()
                && videos().stream().anyMatch(video -> id(video).equals(refresh.group(1)));
        return Answer.empty(known ? 204 : 404);
    }

    private static ObjectNode information() {
        return JSON.createObjectNode()
                .put("LocalAddress", "http://127.0.0.1:8096")
                .put("ServerName", "stand-in")
                .put("Version", "10.11.3")
                .put("ProductName", "Jellyfin Server")
                .put("Id", "00000000000000000000000000000001")
                .put("StartupWizardCompleted", true);
    }

    private ArrayNode virtualFolders() {
        ArrayNode list = JSON.createArrayNode();
        folders.keySet().stream().sorted().forEach(location -> {
            String name = location.substring(location.lastIndexOf('/') + 1);
            ObjectNode folder = list.addObject().put("Name", name);
            folder.putArray("Locations").add(location);
            folder.put("CollectionType", name.equals("series") ? "tvshows" : "movies")
                    .put("ItemId", id(location));
        });
        return list;
    }

    private ObjectNode items() {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("Items");
        for (String video : videos()) {
            String name = video.substring(video.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
            list.addObject()
                    .put("Name", name)
                    .put("Id", id(video))
                    .put("Path", video)
                    .put("Type", EPISODE.matcher(name).find() ? "Episode" : "Movie")
                    .putObject("ProviderIds");
        }
        return body.put("TotalRecordCount", list.size()).put("StartIndex", 0);
    }

    private List<String> videos() {
        return folders.entrySet().stream()
                .flatMap(folder -> videos(folder.getKey(), folder.getValue()).stream())
                .sorted()
                .toList();
    }

    private static List<String> videos(String location, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".mkv"))
                    .map(file -> location + "/" + folder.relativize(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String path) {
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
