package app.marquee.publisher.cache;

import app.marquee.messaging.settings.Live;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every image once: asked for by its address, it is fetched the first time and never again while its bytes are sound. */
public final class ArtworkCache {
    private static final Logger log = LoggerFactory.getLogger(ArtworkCache.class);

    /** Begins the addresses of images that a person brought. */
    private static final String UPLOAD = "upload:";

    private final CacheFolder folder;
    private final CacheRepository inventory;
    private final OriginalsClient originals;
    private final Live<CacheSettings> settings;
    private final Clock clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<String, CompletableFuture<Original>> inFlight = new ConcurrentHashMap<>();

    ArtworkCache(
            CacheFolder folder,
            CacheRepository inventory,
            OriginalsClient originals,
            Live<CacheSettings> settings,
            Clock clock) {
        this.folder = folder;
        this.inventory = inventory;
        this.originals = originals;
        this.settings = settings;
        this.clock = clock;
    }

    /** The originals behind these addresses, fetched side by side where the cache lacks them. Needs no transaction. */
    public Map<String, Original> originals(Collection<String> urls) {
        Map<String, CompletableFuture<Original>> answers = new HashMap<>();
        Map<String, CompletableFuture<Original>> ours = new HashMap<>();
        for (String url : Set.copyOf(urls)) {
            var mine = new CompletableFuture<Original>();
            var another = inFlight.putIfAbsent(url, mine);
            answers.put(url, another == null ? mine : another);
            if (another == null) {
                ours.put(url, mine);
            }
        }
        find(ours);
        Map<String, Original> found = new HashMap<>();
        answers.forEach((url, answer) -> found.put(url, joined(answer)));
        return found;
    }

    /** Answers at once for what is here, and lets the rest be fetched. */
    private void find(Map<String, CompletableFuture<Original>> asked) {
        asked.forEach((url, answer) -> answer.whenComplete((original, failure) -> inFlight.remove(url, answer)));
        try {
            Map<String, Original> known = known(asked.keySet());
            asked.forEach((url, answer) -> {
                if (known.containsKey(url)) {
                    answer.complete(known.get(url));
                } else {
                    answer.completeAsync(() -> fetch(url), threads);
                }
            });
        } catch (RuntimeException e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
            throw e;
        }
    }

    private static Original joined(CompletableFuture<Original> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Those of these addresses whose bytes are here; nothing is fetched. */
    public Map<String, Original> known(Collection<String> urls) {
        Map<String, Original> found = new HashMap<>();
        inventory.fetched(urls).forEach((url, asset) -> {
            if (folder.has(asset)) {
                found.put(url, new Original.InCache(asset));
            }
        });
        return found;
    }

    private Original fetch(String url) {
        try {
            byte[] bytes = originals.fetch(url);
            Optional<ImageHeader> header = ImageHeader.of(bytes);
            if (header.isEmpty()) {
                return new Original.Unavailable(false, url + " is no JPEG, PNG or WebP image");
            }
            if (header.get().pixels() > settings.get().mostPixels()) {
                return new Original.Unavailable(
                        false,
                        url + " has " + header.get().pixels() + " pixels; at most "
                                + settings.get().mostPixels());
            }
            ImageFormat format = header.get().format();
            CachedAsset asset = keep(bytes, format.extension(), "artwork", format.mimeType(), header.get(), url, false);
            return new Original.InCache(asset);
        } catch (NoImageException e) {
            return new Original.Unavailable(e.passing(), String.valueOf(e.getMessage()));
        } catch (UncheckedIOException cacheIsFull) {
            return new Original.Unavailable(true, String.valueOf(cacheIsFull.getMessage()));
        }
    }

    /**
     * Keeps bytes that lay in a library before us and exist nowhere else.
     *
     * @throws UncheckedIOException when they cannot be kept
     */
    public CachedAsset keepTheirs(byte[] bytes, String extension) {
        return keep(bytes, extension, "original", "application/octet-stream", null, null, true);
    }

    /**
     * Keeps an image of a person's own for good. It is known by the address that comes back, as other originals are by theirs.
     *
     * @throws UncheckedIOException when it cannot be kept
     */
    Uploaded keepUploaded(byte[] bytes, ImageHeader header) {
        String sha256 = Sha256.of(bytes);
        String url = UPLOAD + sha256;
        keep(bytes, header.format().extension(), "upload", header.format().mimeType(), header, url, true);
        return new Uploaded(sha256, url, header.width(), header.height());
    }

    /** @param url under which it is wanted */
    record Uploaded(String sha256, String url, int width, int height) {}

    private CachedAsset keep(
            byte[] bytes,
            String extension,
            String type,
            String mimeType,
            @Nullable ImageHeader header,
            @Nullable String url,
            boolean safely) {
        var asset = new CachedAsset(Sha256.of(bytes), extension);
        // The row first: the sweep that drops the same bytes is over then.
        CachedAsset named = inventory.add(asset, bytes.length, type, mimeType, header, url, clock.instant());
        folder.write(named, bytes, safely);
        return named;
    }

    /** Sound bytes, fetched again where the cached ones are damaged and their address is known. */
    public Optional<byte[]> read(CachedAsset asset) {
        Optional<byte[]> bytes = folder.read(asset);
        if (bytes.isPresent()) {
            return bytes;
        }
        log.atWarn().addKeyValue("sha256", asset.sha256()).log("cached bytes are damaged or gone");
        return inventory.urlOf(asset.sha256()).flatMap(url -> switch (fetch(url)) {
            case Original.InCache(CachedAsset again) when again.sha256().equals(asset.sha256()) -> folder.read(again);
            case Original.InCache ignored -> Optional.empty();
            case Original.Unavailable ignored -> Optional.empty();
        });
    }

    public Optional<byte[]> read(String sha256) {
        return inventory.find(sha256).flatMap(this::read);
    }

    public Optional<CachedAsset> find(String sha256) {
        return inventory.find(sha256);
    }

    /** Drops what nobody has used for long; gives back how many. */
    int collectGarbage() {
        return inventory.dropOrphans(clock.instant().minus(settings.get().keepUnused()), 500, folder::delete);
    }
}
