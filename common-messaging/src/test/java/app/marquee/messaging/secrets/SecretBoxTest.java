package app.marquee.messaging.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox("a key of high entropy", "the-key");

    @Test
    void givesBackWhatItSealed() {
        assertThat(box.open(box.seal("pässword", "kodi"), "kodi")).isEqualTo("pässword");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(box.seal("password", "kodi"))
                .isNotEqualTo(box.seal("password", "kodi"))
                .doesNotContain("password");
    }

    @Test
    void opensNothingWithAnotherKeyOrForAnotherPurpose() {
        String sealed = box.seal("password", "kodi");

        assertThatThrownBy(() -> new SecretBox("another", "the-key").open(sealed, "kodi"))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageContaining("the-key; enter it again");
        assertThatThrownBy(() -> box.open(sealed, "jellyfin")).isInstanceOf(UnreadableSecret.class);
        assertThatThrownBy(() -> box.open("password", "kodi")).isInstanceOf(UnreadableSecret.class);
        assertThatThrownBy(() -> box.open("v1:!!", "kodi")).isInstanceOf(UnreadableSecret.class);
    }
}
