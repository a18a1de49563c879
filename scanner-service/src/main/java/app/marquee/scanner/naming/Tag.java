package app.marquee.scanner.naming;

/**
 * Something a release name says beside title and numbers.
 *
 * @param first  the index of its first token
 * @param last   the index of its last token
 */
record Tag(Property property, String value, boolean strong, int first, int last, int start, int end) {
    /** What tags are about. */
    enum Property {
        SOURCE,
        RESOLUTION,
        CODEC,
        CONTAINER,
        BITS,
        HDR,
        AUDIO,
        STEREO,
        EDITION,
        PROPER,
        VERSION,
        LANGUAGE,
        SERVICE,
        CHECKSUM,
        OTHER
    }
}
