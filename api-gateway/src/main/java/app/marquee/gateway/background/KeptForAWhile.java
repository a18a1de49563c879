package app.marquee.gateway.background;

import java.time.Instant;

/** What is of use for some time only. */
public interface KeptForAWhile {
    void forgetOld(Instant now);
}
