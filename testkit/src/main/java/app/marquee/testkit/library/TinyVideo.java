package app.marquee.testkit.library;

import java.time.Duration;
import java.util.List;

/**
 * A Matroska file as small as ffprobe will read it: H.264 of this size, AAC tracks, text subtitles; it claims the given
 * length. With a picture it holds one grey frame and can be decoded, at the price of a byte for each 16 x 16 pixels.
 *
 * @param subtitles their languages, ISO 639-2 ("ger")
 */
public record TinyVideo(
        String title,
        int width,
        int height,
        Duration length,
        List<Audio> audio,
        List<String> subtitles,
        boolean picture) {
    private static final byte[] SILENCE = {0x21, 0x10, 0x04, 0x60, (byte) 0x8c, 0x1c};
    private static final int SAMPLES = 48_000;

    public TinyVideo {
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
    }

    /** 1080p, English stereo. */
    public static TinyVideo of(String title, Duration length) {
        return new TinyVideo(title, 1920, 1080, length, List.of(new Audio("eng", 2)), List.of(), false);
    }

    /** One AAC track; channels 1, 2 or 6. */
    public record Audio(String language, int channels) {}

    public byte[] toBytes() {
        Ebml header = new Ebml()
                .number(0x4286, 1)
                .number(0x42F7, 1)
                .number(0x42F2, 4)
                .number(0x42F3, 8)
                .text(0x4282, "matroska")
                .number(0x4287, 4)
                .number(0x4285, 2);
        Ebml info = new Ebml()
                .number(0x2AD7B1, 1_000_000)
                .real(0x4489, (double) length.toMillis())
                .text(0x7BA9, title)
                .text(0x4D80, "marquee-testkit")
                .text(0x5741, "marquee-testkit");
        Ebml segment = new Ebml().element(0x1549A966, info).element(0x1654AE6B, tracks());
        segment.element(0x1F43B675, cluster());
        return new Ebml()
                .element(0x1A45DFA3, header)
                .element(0x18538067, segment)
                .toBytes();
    }

    private Ebml tracks() {
        Ebml tracks = new Ebml();
        Ebml picture = new Ebml().number(0xB0, width).number(0xBA, height);
        tracks.element(
                0xAE,
                track(1, 1, "V_MPEG4/ISO/AVC", "und")
                        .number(0x23E383, 41_666_666)
                        .bytes(0x63A2, new Avc(width, height).configuration())
                        .element(0xE0, picture));
        int number = 2;
        for (Audio each : audio) {
            Ebml sound = new Ebml().real(0xB5, SAMPLES).number(0x9F, each.channels());
            byte[] configuration = {0x11, (byte) (0x80 | (each.channels() << 3))};
            tracks.element(
                    0xAE,
                    track(number++, 2, "A_AAC", each.language())
                            .bytes(0x63A2, configuration)
                            .element(0xE1, sound));
        }
        for (String language : subtitles) {
            tracks.element(0xAE, track(number++, 17, "S_TEXT/UTF8", language));
        }
        return tracks;
    }

    private static Ebml track(int number, int type, String codec, String language) {
        return new Ebml()
                .number(0xD7, number)
                .number(0x73C5, number)
                .number(0x83, type)
                .number(0x9C, 0)
                .text(0x22B59C, language)
                .text(0x86, codec);
    }

    private Ebml cluster() {
        Ebml cluster = new Ebml().number(0xE7, 0);
        if (picture) {
            cluster.bytes(0xA3, block(1, new Avc(width, height).frame()));
            for (int i = 0; i < audio.size(); i++) {
                if (audio.get(i).channels() == 2) {
                    cluster.bytes(0xA3, block(2 + i, SILENCE));
                }
            }
        }
        return cluster;
    }

    private static byte[] block(int track, byte[] content) {
        byte[] block = new byte[4 + content.length];
        block[0] = (byte) (0x80 | track);
        block[3] = (byte) 0x80; // a key frame at the cluster's own time
        System.arraycopy(content, 0, block, 4, content.length);
        return block;
    }
}
