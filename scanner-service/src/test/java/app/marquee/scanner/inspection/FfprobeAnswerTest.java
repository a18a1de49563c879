package app.marquee.scanner.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import app.marquee.model.media.StreamDetails;
import app.marquee.model.media.StreamDetails.Audio;
import app.marquee.model.media.StreamDetails.Subtitle;
import app.marquee.model.media.StreamDetails.Video;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfprobeAnswerTest {
    @Test
    void readsTheStreamsOfAFilm() {
        StreamDetails streams = read("""
                {"format": {"duration": "7201.6"}, "streams": [
                  {"codec_type": "video", "codec_name": "mjpeg", "disposition": {"attached_pic": 1}},
                  {"codec_type": "video", "codec_name": "HEVC", "width": 1920, "height": 800,
                   "display_aspect_ratio": "12:5", "color_transfer": "smpte2084"},
                  {"codec_type": "audio", "codec_name": "eac3", "channels": 6, "tags": {"language": "ENG"}},
                  {"codec_type": "audio", "codec_name": "aac", "channels": 2, "tags": {"language": "und"}},
                  {"codec_type": "subtitle", "codec_name": "subrip", "tags": {"language": "jpn"}},
                  {"codec_type": "attachment"}]}
                """);

        assertThat(streams.video()).isEqualTo(new Video("hevc", 1920, 800, 2.4, 7202, "hdr10"));
        assertThat(streams.audio()).containsExactly(new Audio("eac3", 6, "eng"), new Audio("aac", 2, null));
        assertThat(streams.subtitles()).containsExactly(new Subtitle("jpn"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"color_transfer": "arib-std-b67"}                                                      | hlg
                    {"color_transfer": "smpte2084", "side_data_list": [{"side_data_type": "SMPTE2094-40"}]} | hdr10plus
                    {"side_data_list": [{"side_data_type": "DOVI configuration record"}]}                   | dolbyvision
                    {"codec_tag_string": "dvh1"}                                                            | dolbyvision
                    {"color_transfer": "bt709"}                                                             |
                    """)
    void tellsTheDynamicRange(String stream, @Nullable String hdr) {
        String json = "{\"streams\": [" + stream.replaceFirst("\\{", "{\"codec_type\": \"video\", ") + "]}";

        assertThat(read(json).video()).extracting(Video::hdr).isEqualTo(hdr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"streams\": {}}",
                "{\"streams\": [{}, 7, null, {\"codec_type\": 3}]}",
                "{\"format\": {\"duration\": \"N/A\"}, \"streams\": []}"
            })
    void saysNothingOfWhatItDoesNotUnderstand(String json) {
        assertThat(read(json).video()).isNull();
    }

    private static StreamDetails read(String json) {
        return FfprobeAnswer.read(MessageJson.mapper().readTree(json));
    }
}
