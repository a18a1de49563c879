package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.chaos.ChaosRun;
import app.marquee.endtoend.system.Projection;
import org.junit.jupiter.api.Test;

class ChaosJourney {
    private static final ChaosRun.Size SMALL = new ChaosRun.Size(60, 8, 240);

    @Test
    void aRunInWhichEverythingIsKilledEndsLikeOneInPeace() {
        Projection calm = ChaosRun.undisturbed(SMALL);

        ChaosRun.Disturbed disturbed = ChaosRun.disturbed(SMALL, 42, 3);

        assertThat(calm.files()).hasSizeGreaterThan(SMALL.movies() + SMALL.episodes());
        assertThat(disturbed.projection().differences(calm)).isEmpty();
    }
}
