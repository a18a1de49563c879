package app.marquee.scanner.walking;

/**
 * A directory the walk has come back from: it and all below it were listed.
 *
 * @param path    relative to the library's root; empty for the root
 * @param listing signature of the directory alone
 * @param tree    signature of everything below
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record VisitedDirectory(String path, byte[] listing, byte[] tree) {}
