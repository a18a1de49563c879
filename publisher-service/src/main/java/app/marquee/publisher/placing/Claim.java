package app.marquee.publisher.placing;

/**
 * An item wants a file of ours because of a media file.
 *
 * @param path      of ours, relative to the library's root
 * @param fileId    0 for a series' folder
 * @param mediaPath of the media file, or the series' folder
 */
public record Claim(String path, long itemId, long fileId, String mediaPath) {}
