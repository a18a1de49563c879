package app.marquee.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

class WhyNotStartedTest {
    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() {
        String why = StandaloneApplication.whyNotStarted(
                new ApplicationContextException("cannot start", new PortInUseException(8080)));

        assertThat(why).contains("port 8080 is taken", "--server.port=N", "./marquee up --port N");
    }

    @Test
    void whateverElseHappenedIsSaid() {
        assertThat(StandaloneApplication.whyNotStarted(new IllegalStateException("no such folder")))
                .isEqualTo("Marquee was not started: no such folder");
    }
}
