package app.marquee.scanner.walking;

import app.marquee.model.media.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Symbolic links are followed only to places the library may read. */
class LinkGuard {
    private final List<Path> allowed;

    LinkGuard(Library library) {
        this.allowed = Stream.concat(Stream.of(library.root()), library.sourceRoots().stream())
                .map(LinkGuard::real)
                .toList();
    }

    /** What a link leads to. */
    sealed interface Target {
        record Followed(BasicFileAttributes attributes) implements Target {}

        /** @param reason in words a person can read */
        record Refused(String reason) implements Target {}
    }

    Target follow(Path link) {
        try {
            Path target = link.toRealPath();
            if (allowed.stream().noneMatch(target::startsWith)) {
                return new Target.Refused("a link to " + target + ", outside the library and its source roots");
            }
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (attributes.isDirectory() && link.toAbsolutePath().normalize().startsWith(target)) {
                return new Target.Refused("a link to a folder it lies in itself");
            }
            return new Target.Followed(attributes);
        } catch (IOException e) {
            return new Target.Refused("a link to nowhere");
        }
    }

    private static Path real(String root) {
        try {
            return Path.of(root).toRealPath();
        } catch (IOException e) {
            return Path.of(root).toAbsolutePath().normalize();
        }
    }
}
