package app.marquee.publisher.cache;

import app.marquee.messaging.settings.Live;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The thumbnails of cached images, made once. */
@Component
class Thumbnails {
    /** Images decoded at a time: each takes memory. */
    private static final int AT_ONCE = 2;

    private final ArtworkCache cache;
    private final CacheFolder folder;
    private final Live<CacheSettings> settings;
    private final Semaphore decoding = new Semaphore(AT_ONCE, true);

    Thumbnails(ArtworkCache cache, CacheFolder folder, Live<CacheSettings> settings) {
        this.cache = cache;
        this.folder = folder;
        this.settings = settings;
    }

    /** Empty when nothing of that hash is in the cache, or when it is no image. */
    Optional<Thumbnail> of(String sha256) throws InterruptedException {
        Optional<Thumbnail> made = folder.thumbnail(sha256);
        if (made.isPresent()) {
            return made;
        }
        decoding.acquire();
        try {
            Optional<Thumbnail> fresh = cache.read(sha256)
                    .flatMap(image -> Thumbnail.of(image, settings.get().mostPixels()));
            fresh.ifPresent(thumbnail -> folder.keep(sha256, thumbnail));
            return fresh;
        } finally {
            decoding.release();
        }
    }
}
