package app.marquee.testkit.players;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The JSON-RPC methods a notifier uses. */
final class KodiMethods {
    static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode OK = StringNode.valueOf("OK");

    private final KodiLibrary library;
    private final KodiActivity activity;

    KodiMethods(KodiLibrary library, KodiActivity activity) {
        this.library = library;
        this.activity = activity;
    }

    /** @throws RpcError for an unknown method and for parameters that do not fit */
    JsonNode call(String method, JsonNode params) {
        return switch (method) {
            case "JSONRPC.Ping" -> StringNode.valueOf("pong");
            case "JSONRPC.Version" -> {
                ObjectNode body = JSON.createObjectNode();
                body.putObject("version").put("major", 13).put("minor", 5).put("patch", 0);
                yield body;
            }
            case "JSONRPC.Permission" ->
                JSON.createObjectNode().put("ReadData", true).put("UpdateData", true);
            case "Application.GetProperties" -> application();
            case "Player.GetActivePlayers" -> players();
            case "XBMC.GetInfoBooleans" -> booleans(params);
            case "GUI.ShowNotification" -> {
                need(params, "title");
                need(params, "message");
                yield OK;
            }
            case "Files.GetSources" -> sources();
            case "Files.GetDirectory" -> directory(need(params, "directory"));
            case "VideoLibrary.Scan" -> {
                String directory = params.path("directory").asString("");
                activity.scan(directory.isEmpty() ? library::scanAll : () -> library.scan(directory));
                yield OK;
            }
            case "VideoLibrary.Clean" -> clean(params);
            case "VideoLibrary.GetMovies" -> list(KodiEntry.Kind.MOVIE, "movieid", "movies", params);
            case "VideoLibrary.GetTVShows" -> list(KodiEntry.Kind.TVSHOW, "tvshowid", "tvshows", params);
            case "VideoLibrary.GetEpisodes" -> list(KodiEntry.Kind.EPISODE, "episodeid", "episodes", params);
            case "VideoLibrary.RefreshMovie" -> refresh(KodiEntry.Kind.MOVIE, params, "movieid");
            case "VideoLibrary.RefreshTVShow" -> refresh(KodiEntry.Kind.TVSHOW, params, "tvshowid");
            case "VideoLibrary.RefreshEpisode" -> refresh(KodiEntry.Kind.EPISODE, params, "episodeid");
            default -> throw new RpcError(-32601, "Method not found.");
        };
    }

    private JsonNode refresh(KodiEntry.Kind kind, JsonNode params, String idName) {
        if (!params.path(idName).isInt()
                || !library.refresh(kind, params.get(idName).asInt())) {
            throw new RpcError(-32602, "Invalid params.");
        }
        return OK;
    }

    /** A directory without content has no effect at all, as observed. */
    private JsonNode clean(JsonNode params) {
        String directory = params.path("directory").asString("");
        String content = params.path("content").asString("");
        if (!directory.isEmpty() && content.isEmpty()) {
            return OK;
        }
        Predicate<KodiEntry> under = entry -> entry.file().startsWith(directory);
        library.clean(under.and(entry -> switch (content) {
            case "movies" -> entry.kind() == KodiEntry.Kind.MOVIE;
            case "tvshows" -> entry.kind() != KodiEntry.Kind.MOVIE;
            case "musicvideos" -> false;
            default -> true;
        }));
        return OK;
    }

    private ObjectNode list(KodiEntry.Kind kind, String idName, String listName, JsonNode params) {
        List<KodiEntry> found = library.entries(kind).stream()
                .filter(entry -> KodiFilter.fits(params.path("filter"), entry))
                .filter(entry -> !params.has("season") || params.get("season").asInt() == entry.season())
                .filter(entry ->
                        !params.has("tvshowid") || isOf(params.get("tvshowid").asInt(), entry))
                .toList();
        int start = params.path("limits").path("start").asInt(0);
        int end = Math.min(found.size(), params.path("limits").path("end").asInt(found.size()));
        ObjectNode body = JSON.createObjectNode();
        body.putObject("limits").put("end", end).put("start", start).put("total", found.size());
        ArrayNode list = body.putArray(listName);
        for (int i = start; i < end; i++) {
            KodiEntry entry = found.get(i);
            ObjectNode row = list.addObject().put(idName, entry.id()).put("label", entry.title());
            for (JsonNode property : params.path("properties")) {
                property(row, property.asString(), entry);
            }
        }
        return body;
    }

    private boolean isOf(int show, KodiEntry episode) {
        return library.entries(KodiEntry.Kind.TVSHOW).stream()
                .anyMatch(e -> e.id() == show && episode.file().startsWith(e.file()));
    }

    private static void property(ObjectNode row, String name, KodiEntry entry) {
        switch (name) {
            case "file" -> row.put("file", entry.file());
            case "title" -> row.put("title", entry.title());
            case "season" -> row.put("season", entry.season());
            case "episode" -> row.put("episode", entry.episode());
            case "uniqueid" -> {
                ObjectNode ids = row.putObject("uniqueid");
                for (Map.Entry<String, String> id : entry.ids().entrySet()) {
                    ids.put(id.getKey(), id.getValue());
                }
            }
            default -> {}
        }
    }

    private ObjectNode directory(String directory) {
        List<Path> children = library.list(directory).orElseThrow(() -> new RpcError(-32602, "Invalid params."));
        String start = directory.endsWith("/") ? directory : directory + "/";
        ObjectNode body = JSON.createObjectNode();
        ArrayNode files = body.putArray("files");
        for (Path child : children) {
            boolean folder = Files.isDirectory(child);
            files.addObject()
                    .put("file", start + child.getFileName() + (folder ? "/" : ""))
                    .put("filetype", folder ? "directory" : "file")
                    .put("label", String.valueOf(child.getFileName()))
                    .put("type", "unknown");
        }
        body.putObject("limits").put("end", files.size()).put("start", 0).put("total", files.size());
        return body;
    }

    private ObjectNode sources() {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("sources");
        for (KodiSource source : library.sources()) {
            list.addObject()
                    .put("file", source.url())
                    .put("label", source.content().name().toLowerCase(Locale.ROOT));
        }
        body.putObject("limits").put("end", list.size()).put("start", 0).put("total", list.size());
        return body;
    }

    private JsonNode booleans(JsonNode params) {
        JsonNode names = params.path("booleans");
        if (!names.isArray() || names.isEmpty()) {
            throw new RpcError(-32602, "Invalid params.");
        }
        ObjectNode body = JSON.createObjectNode();
        names.forEach(name -> body.put(
                name.asString(),
                switch (name.asString()) {
                    case "Player.HasMedia", "Player.HasVideo", "Player.Playing" -> activity.playing();
                    case "Library.IsScanning", "Library.IsScanningVideo" -> activity.scanning();
                    default -> false;
                }));
        return body;
    }

    private ArrayNode players() {
        ArrayNode list = JSON.createArrayNode();
        if (activity.playing()) {
            list.addObject().put("playerid", 1).put("playertype", "internal").put("type", "video");
        }
        return list;
    }

    private static ObjectNode application() {
        ObjectNode body =
                JSON.createObjectNode().put("name", "Kodi").put("muted", false).put("volume", 100);
        body.putObject("version")
                .put("major", 21)
                .put("minor", 2)
                .put("revision", "stand-in")
                .put("tag", "stable");
        return body;
    }

    private static String need(JsonNode params, String name) {
        return Optional.of(params.path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElseThrow(() -> new RpcError(-32602, "Invalid params."));
    }

    /** An error in the words of JSON-RPC. */
    static final class RpcError extends RuntimeException {
        final int code;

        RpcError(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** Filter rules: {@code {field, operator, value}}, or lists of them under and, or. */
    static final class KodiFilter {
        private KodiFilter() {}

        static boolean fits(JsonNode filter, KodiEntry entry) {
            if (filter.has("and")) {
                return rules(filter.get("and")).allMatch(rule -> fits(rule, entry));
            }
            if (filter.has("or")) {
                return rules(filter.get("or")).anyMatch(rule -> fits(rule, entry));
            }
            if (!filter.has("field")) {
                return true;
            }
            String folder = entry.file().substring(0, entry.file().lastIndexOf('/') + 1);
            String actual = switch (filter.get("field").asString()) {
                case "path" -> folder;
                case "filename" -> entry.file().substring(folder.length());
                case "title" -> entry.title();
                default -> throw new RpcError(-32602, "Invalid params.");
            };
            String value = filter.path("value").asString();
            return switch (filter.path("operator").asString()) {
                case "startswith" -> actual.startsWith(value);
                case "is" -> actual.equals(value);
                case "contains" -> actual.contains(value);
                case "endswith" -> actual.endsWith(value);
                default -> throw new RpcError(-32602, "Invalid params.");
            };
        }

        private static Stream<JsonNode> rules(JsonNode list) {
            return list.valueStream();
        }
    }
}
