package app.marquee.notifier.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://living-room:8080",
                "https://jellyfin.example.org/base",
                "http://192.168.1.20:8080",
                "http://127.0.0.1:8096",
                "http://[fd00::5]:8080",
                "HTTP://kodi"
            })
    void allowsWherePlayersLive(String address) {
        assertThat(OutgoingAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kodi:8080",
                "ftp://kodi",
                "file:///etc/passwd",
                "http://user:password@kodi:8080",
                "http://user@kodi",
                "http:///path",
                "http://kodi:0",
                "http://kodi:70000",
                "http://kodi/?token=1",
                "http://kodi/#a",
                "http://ko di",
                "http://169.254.169.254/latest",
                "http://0.0.0.0:8080",
                "http://224.0.0.1",
                "http://[::]:8080",
                "http://[fe80::1]:8080"
            })
    void refusesWhatIsNoPlayer(String address) {
        assertThat(OutgoingAddress.problem(address)).isPresent();
    }
}
