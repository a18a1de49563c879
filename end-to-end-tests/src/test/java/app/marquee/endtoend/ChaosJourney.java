package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.chaos.ChaosRun;
import app.marquee.endtoend.system.Projection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChaosJourney {
    private static final ChaosRun.Size SMALL = new ChaosRun.Size(20, 2, 20);
    static Projection calm;

    @BeforeAll
    static void inPeace() {
        calm = ChaosRun.undisturbed(SMALL);
        assertThat(calm.files()).hasSizeGreaterThan(SMALL.movies() + SMALL.episodes());
    }

    @Test
    void oneProcessThatIsKilledEndsWhereOneInPeaceDoes() {
        ChaosRun.Disturbed disturbed = ChaosRun.inOneProcess(SMALL, calm, 42, 4);

        assertThat(disturbed.differences()).isEmpty();
    }

    @Test
    void servicesThatDieAtEveryCrashPointEndWhereThoseInPeaceDo() {
        ChaosRun.Disturbed disturbed = ChaosRun.inFiveProcesses(SMALL, calm, 42, 3);

        assertThat(disturbed.notPassed()).isEmpty();
        assertThat(disturbed.differences()).isEmpty();
    }
}
