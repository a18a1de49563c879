package app.marquee.testkit.players;

import app.marquee.testkit.players.KodiSource.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What Kodi knows of its sources, with its blind spot: a folder's listing, once read, is remembered, and a scan of a new
 * folder under a remembered parent finds nothing until the parent is listed again.
 */
final class KodiLibrary {
    private static final Set<String> VIDEO = Set.of("mkv", "mp4", "avi", "m4v", "ts", "webm");

    private final List<KodiSource> sources;
    private final boolean onlyWithNfo;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, KodiEntry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> listings = new HashMap<>();
    private int lastId;

    KodiLibrary(List<KodiSource> sources, boolean onlyWithNfo) {
        this.sources = List.copyOf(sources);
        this.onlyWithNfo = onlyWithNfo;
    }

    List<KodiSource> sources() {
        return sources;
    }

    void scanAll() {
        sources.forEach(source -> scan(source.url()));
    }

    /** Does nothing for a file, for what does not exist or lies in no source, and in the blind spot. */
    void scan(String directory) {
        String folder = directory.endsWith("/") ? directory : directory + "/";
        lock.lock();
        try {
            Optional<KodiSource> source = sourceOf(folder);
            if (source.isPresent() && Files.isDirectory(source.get().onDisk(folder)) && sees(source.get(), folder)) {
                read(source.get(), folder);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The names in a folder, read afresh and remembered; empty for what is no folder of a source. */
    Optional<List<Path>> list(String directory) {
        String folder = directory.endsWith("/") ? directory : directory + "/";
        lock.lock();
        try {
            return sourceOf(folder)
                    .filter(source -> Files.isDirectory(source.onDisk(folder)))
                    .map(source -> remember(source, folder));
        } finally {
            lock.unlock();
        }
    }

    /** Forgets entries whose file is gone, among those of this kind and under this folder. */
    void clean(Predicate<KodiEntry> which) {
        lock.lock();
        try {
            entries.values()
                    .removeIf(entry -> which.test(entry)
                            && onDisk(entry).filter(Files::exists).isEmpty());
        } finally {
            lock.unlock();
        }
    }

    /** Reads the NFO again. A movie gets another id, as in the real one. False for an unknown id. */
    boolean refresh(KodiEntry.Kind kind, int id) {
        lock.lock();
        try {
            Optional<KodiEntry> known = entries.values().stream()
                    .filter(e -> e.kind() == kind && e.id() == id)
                    .findFirst();
            known.ifPresent(entry -> onDisk(entry)
                    .ifPresent(path -> entries.put(
                            entry.file(),
                            KodiEntry.read(kind == KodiEntry.Kind.MOVIE ? ++lastId : id, kind, entry.file(), path))));
            return known.isPresent();
        } finally {
            lock.unlock();
        }
    }

    List<KodiEntry> entries(KodiEntry.Kind kind) {
        lock.lock();
        try {
            return entries.values().stream().filter(e -> e.kind() == kind).toList();
        } finally {
            lock.unlock();
        }
    }

    /** As after a restart: the library is kept, listings are not. */
    void forgetListings() {
        lock.lock();
        try {
            listings.clear();
        } finally {
            lock.unlock();
        }
    }

    private boolean sees(KodiSource source, String folder) {
        if (folder.equals(source.url())) {
            return true;
        }
        String bare = folder.substring(0, folder.length() - 1);
        String parent = bare.substring(0, bare.lastIndexOf('/') + 1);
        Set<String> remembered = listings.get(parent);
        return remembered == null || remembered.contains(bare.substring(parent.length()));
    }

    private void read(KodiSource source, String folder) {
        for (Path child : remember(source, folder)) {
            String name = source.named(child);
            if (Files.isDirectory(child)) {
                if (source.content() == Content.TVSHOWS && folder.equals(source.url())) {
                    add(KodiEntry.Kind.TVSHOW, name + "/", child);
                }
                read(source, name + "/");
            } else if (VIDEO.contains(extension(child))) {
                if (source.content() == Content.TVSHOWS) {
                    addShowOf(source, name);
                }
                add(source.content() == Content.MOVIES ? KodiEntry.Kind.MOVIE : KodiEntry.Kind.EPISODE, name, child);
            }
        }
    }

    private void addShowOf(KodiSource source, String video) {
        int end = video.indexOf('/', source.url().length());
        if (end > 0) {
            String show = video.substring(0, end + 1);
            add(KodiEntry.Kind.TVSHOW, show, source.onDisk(show));
        }
    }

    private void add(KodiEntry.Kind kind, String name, Path onDisk) {
        if (!entries.containsKey(name) && (!onlyWithNfo || KodiEntry.hasNfo(kind, onDisk))) {
            entries.put(name, KodiEntry.read(++lastId, kind, name, onDisk));
        }
    }

    private List<Path> remember(KodiSource source, String folder) {
        try (Stream<Path> children = Files.list(source.onDisk(folder))) {
            List<Path> found = new ArrayList<>(children.sorted().toList());
            Set<String> names = new HashSet<>();
            found.forEach(child -> names.add(String.valueOf(child.getFileName())));
            listings.put(folder, names);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> onDisk(KodiEntry entry) {
        return sourceOf(entry.file()).map(source -> source.onDisk(entry.file()));
    }

    private Optional<KodiSource> sourceOf(String path) {
        return sources.stream().filter(source -> source.holds(path)).findFirst();
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
