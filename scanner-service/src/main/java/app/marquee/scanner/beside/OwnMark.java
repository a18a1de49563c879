package app.marquee.scanner.beside;

import app.marquee.model.media.Library;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The comment at the end of our NFO, by which they are known as ours even without the database. */
@Component
public class OwnMark {
    private static final Pattern MARK = Pattern.compile("<!--\\s*marquee\\b[^>]*\\b[0-9a-f]{64}\\s*-->\\s*$");
    private static final int TAIL = 512;

    /** @param path relative to the library's root */
    public boolean isOurs(Library library, String path, Entry entry) {
        return VideoNames.isNfo(entry.name()) && isOurs(Path.of(library.root()).resolve(path));
    }

    public boolean isOurs(Path nfo) {
        try (SeekableByteChannel file =
                Files.newByteChannel(nfo, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            file.position(Math.max(0, file.size() - TAIL));
            ByteBuffer tail = ByteBuffer.allocate(TAIL);
            while (tail.hasRemaining() && file.read(tail) >= 0) {
                // read on
            }
            return MARK.matcher(new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }
}
