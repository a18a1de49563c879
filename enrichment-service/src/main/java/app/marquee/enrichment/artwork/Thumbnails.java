package app.marquee.enrichment.artwork;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Small forms of images: from the disk, else from the image host, once however many ask at the same time. */
@Component
class Thumbnails {
    private final RenditionsClient images;
    private final ThumbnailFolder folder;
    private final ConcurrentMap<String, ReentrantLock> asking = new ConcurrentHashMap<>();

    Thumbnails(RenditionsClient images, ThumbnailFolder folder) {
        this.images = images;
        this.folder = folder;
    }

    sealed interface Found {}

    record Kept(
            String mimeType,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) implements Found {}

    /** @param why there never will be one, in words a person can read */
    record None(String why) implements Found {}

    /** @param why there is none now */
    record Later(String why) implements Found {}

    Found of(String address) {
        Optional<byte[]> known = folder.read(address);
        if (known.isPresent()) {
            return checked(known.get());
        }
        ReentrantLock mine = asking.computeIfAbsent(address, each -> new ReentrantLock());
        mine.lock();
        try {
            Optional<byte[]> meanwhile = folder.read(address);
            return meanwhile.isPresent() ? checked(meanwhile.get()) : fetched(address);
        } finally {
            mine.unlock();
            asking.remove(address, mine);
        }
    }

    private Found fetched(String address) {
        return switch (images.fetch(address)) {
            case RenditionsClient.Reply.Away(String why) -> new Later(why);
            case RenditionsClient.Reply.Nothing(String why) -> new None(why);
            case RenditionsClient.Reply.Bytes(byte[] bytes) -> {
                Found found = checked(bytes);
                if (found instanceof Kept) {
                    folder.write(address, bytes);
                }
                yield found;
            }
        };
    }

    /** Nothing but an image is handed to a browser. */
    private static Found checked(byte[] bytes) {
        return Picture.format(bytes)
                .<Found>map(format -> new Kept("image/" + format, bytes))
                .orElseGet(() -> new None("it is no JPEG, PNG or WebP"));
    }
}
