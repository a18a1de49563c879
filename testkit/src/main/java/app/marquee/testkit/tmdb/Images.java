package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The image host: draws on demand, keeps the last few. */
final class Images {
    private static final int KEPT = 200;

    private final LiveFacts facts;
    private final int fixedBytes;
    private final Map<String, byte[]> plains = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Images(LiveFacts facts, int fixedBytes) {
        this.facts = facts;
        this.fixedBytes = fixedBytes;
    }

    /** @param path such as {@code w500/m603-poster-0.jpg} */
    Answer answer(String path) {
        String[] steps = path.split("/");
        Optional<ArtFile> art = steps.length == 2 ? ArtFile.parse(steps[1]) : Optional.empty();
        if (art.isEmpty() || !sizeKnown(art.get(), steps[0])) {
            return Answer.text(404, "text/html", "<h1>File not Found</h1>");
        }
        boolean png = art.get().kind() == ArtFile.Kind.LOGO;
        byte[] bytes = bytes(path, art.get(), steps[0]);
        return Answer.of(200, png ? "image/png" : "image/jpeg", bytes)
                .with("Cache-Control", "public, max-age=31919000");
    }

    private static boolean sizeKnown(ArtFile art, String size) {
        return Objects.requireNonNull(Configurations.SIZES.get(art.kind())).contains(size);
    }

    private byte[] bytes(String path, ArtFile art, String size) {
        if (fixedBytes > 0) {
            // the plain picture is one of a few; the padding, which names the file, makes the bytes its own
            String picture = art.kind() + "/" + art.number() + "/" + size;
            byte[] plain = plains.computeIfAbsent(picture, name -> Painter.plain(art, size));
            return Padding.to(fixedBytes, plain, path);
        }
        return kept(path, () -> Painter.titled(art, size, title(art), below(art)));
    }

    private byte[] kept(String name, Supplier<byte[]> draw) {
        lock.lock();
        try {
            byte[] known = drawn.get(name);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        byte[] made = draw.get();
        lock.lock();
        try {
            drawn.put(name, made);
        } finally {
            lock.unlock();
        }
        return made;
    }

    private String title(ArtFile art) {
        return switch (art.of()) {
            case 'm' -> facts.movie(art.id()).map(MovieFacts::title).orElse("Movie " + art.id());
            case 't' -> facts.series(art.id()).map(SeriesFacts::title).orElse("Series " + art.id());
            case 'p' -> People.name(Math.floorMod(art.id(), 400));
            default ->
                facts.catalogue().partsOf(art.id()).stream()
                        .flatMap(m -> Optional.ofNullable(m.set()).stream())
                        .findFirst()
                        .map(MovieFacts.SetFacts::name)
                        .orElse("Collection");
        };
    }

    private String below(ArtFile art) {
        if (art.episode() >= 0) {
            return "S%02dE%02d".formatted(art.season(), art.episode());
        }
        if (art.season() >= 0) {
            return art.season() == 0 ? "Specials" : "Season " + art.season();
        }
        return switch (art.of()) {
            case 'm' -> facts.movie(art.id()).map(m -> String.valueOf(m.year())).orElse("");
            case 't' ->
                facts.series(art.id()).map(s -> String.valueOf(s.year())).orElse("");
            default -> "";
        };
    }
}
