package app.marquee.scanner.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads NFO files as Kodi, Jellyfin, Emby and tinyMediaManager write them, and refuses what could harm. */
final class NfoReader {
    /** Bytes; the largest honest NFO is a few hundred thousand. */
    static final int LARGEST = 2 << 20;

    private static final Pattern PROLOG = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<[A-Za-z]");

    private NfoReader() {}

    static Nfo read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new Nfo.Ignored("it is larger than 2 MiB");
            }
            return read(bytes);
        } catch (IOException e) {
            return new Nfo.Ignored("it cannot be read: " + e.getMessage());
        }
    }

    static Nfo read(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            return new Nfo.Ignored("it is empty");
        }
        if (text.indexOf('\0') >= 0) {
            return new Nfo.Ignored("it is no text");
        }
        String body = PROLOG.matcher(text).replaceFirst("");
        if (body.contains("<!DOCTYPE") || body.contains("<!ENTITY")) {
            return new Nfo.Ignored("it declares a document type or entities");
        }
        if (!FIRST_ELEMENT.matcher(body).find()) {
            return NfoAddresses.in(body)
                    .<Nfo>map(Nfo.Read::new)
                    .orElseGet(() -> new Nfo.Ignored("it is neither XML nor an address of a title"));
        }
        try {
            return new NfoElements(body).read();
        } catch (XMLStreamException | RuntimeException e) {
            String why =
                    String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
            return new Nfo.Ignored("it is not well-formed: " + why);
        }
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head);
        Charset charset =
                encoding.find() && head.contains("<?xml") ? charset(encoding.group(1)) : StandardCharsets.UTF_8;
        return new String(bytes, charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
