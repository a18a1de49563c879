package app.marquee.enrichment.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.Failure;
import app.marquee.model.media.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.redisson.api.RedissonClient;

/** Each test has a budget of its own, so that their windows pass side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RequestBudgetIT extends BudgetCallers {
    @Test
    void neverGrantsMoreThanThirtyFiveInAnyTenSecondsToThreeInstances() throws InterruptedException {
        warm(slots(client()));

        run(3, 4, Duration.ofSeconds(22), Urgency.MEDIUM);

        assertThat(most()).isLessThanOrEqualTo(35);
        // 35 come in each 10.25 s.
        assertThat(requests).hasSizeGreaterThanOrEqualTo(68);
    }

    @Test
    void neverGrantsMoreThanThirtyInAnySecondToThreeInstancesWithTheModernProfile() throws InterruptedException {
        profile = BudgetProfile.MODERN;
        warm(slots(client()));

        run(3, 10, Duration.ofSeconds(8), Urgency.MEDIUM);

        assertThat(most()).isLessThanOrEqualTo(30);
        // 30 come in each 1.1 s where the machine has time for them; of the other profile 35 would.
        assertThat(requests).hasSizeGreaterThan(70);
    }

    @Test
    void neverGrantsMoreWhenUrgentWorkBurstsAndTheLogIsForgottenMeanwhile() throws InterruptedException {
        warm(slots(client()));
        AtomicBoolean forgotten = new AtomicBoolean();
        Thread forgetful = Thread.ofPlatform().start(() -> {
            RedissonClient redis = client();
            await().atMost(Duration.ofSeconds(25))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> requests.size() >= 30);
            redis.getKeys()
                    .delete("{rl:" + provider + "}", "{rl:" + provider + "}:state", "{rl:" + provider + "}:urgent");
            forgotten.set(true);
        });

        // A burst, the wait in which all is forgotten, a silent window, a burst.
        run(3, 4, Duration.ofSeconds(24), Urgency.CRITICAL);
        forgetful.join();

        assertThat(forgotten).isTrue();
        assertThat(most()).isLessThanOrEqualTo(35);
        assertThat(requests).hasSizeGreaterThan(40);
    }

    @Test
    void countsARequestThatCameInLateFromThenOn() throws InterruptedException {
        lateFirst = Duration.ofMillis(700);
        warm(slots(client()));

        run(3, 4, Duration.ofSeconds(22), Urgency.MEDIUM);

        assertThat(most()).isLessThanOrEqualTo(35);
        assertThat(requests).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void deniesOneWindowToARedisItDoesNotKnow() {
        BudgetRepository slots = slots(client());
        warm(slots);
        assertThat(slots.ask(true, 1).granted()).isTrue();

        script(clients.getFirst(), "redis.call('HSET', KEYS[1], 'run', 'of-another-life')");

        assertThat(slots.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.COLD);
    }

    @Test
    void pausesEverybodyAndLowersTheLimitOnceAPause() {
        BudgetRepository one = slots(client());
        BudgetRepository other = slots(client());
        warm(one);

        one.pause(Duration.ofSeconds(3));
        one.pause(Duration.ofSeconds(1));

        assertThat(other.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.PAUSED);
        assertThat(other.state().limit()).isEqualTo(28);
        assertThat(other.state().pausedUntil()).isAfter(Instant.now().plusMillis(1500));
        assertThat(other.state().left()).isZero();
    }

    @Test
    void givesOneBackEachCleanMinuteAndNeverSinksBelowTheFloor() {
        BudgetRepository slots = slots(client());
        warm(slots);
        for (int i = 0; i < 10; i++) {
            slots.pause(Duration.ofMillis(1));
            script(clients.getFirst(), "redis.call('HSET', KEYS[1], 'pause', '0')");
        }
        assertThat(slots.state().limit()).isEqualTo(20);

        script(clients.getFirst(), """
            local t = redis.call('TIME')
            redis.call('HSET', KEYS[1], 'changed', string.format('%.0f', t[1] * 1000000 - 181000000))
            """);

        assertThat(slots.ask(true, 1).limit()).isEqualTo(23);
    }

    @Test
    void failsForAllWhenRedisIsAway() {
        RedisSettings nowhere = new RedisSettings(URI.create("redis://127.0.0.1:1"), Duration.ofMillis(500));
        RedissonClient redis = new BudgetConfiguration().redisson(nowhere);
        clients.add(redis);
        RequestBudget budget = budget(redis);

        assertThatThrownBy(() -> budget.acquire(Urgency.CRITICAL, 1, Deadline.in(Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(
                        BudgetException.class, e -> assertThat(e.kind()).isEqualTo(Failure.Kind.OUTAGE));
        assertThat(new BudgetProbe("budget", List.of(budget)).problem())
                .get()
                .asString()
                .contains("Redis");
    }

    @Test
    void doesNotWaitForAPauseLongerThanARequestMay() {
        BudgetRepository slots = slots(client());
        warm(slots);
        RequestBudget budget = budget(slots);
        budget.refused(Optional.of(Duration.ofMinutes(5)));

        assertThatThrownBy(() -> budget.acquire(Urgency.MEDIUM, 1, Deadline.in(Duration.ofSeconds(30))))
                .isInstanceOfSatisfying(BudgetException.class, e -> {
                    assertThat(e.reason()).isEqualTo(BudgetException.Reason.PAUSED);
                    assertThat(e.retryIn()).isGreaterThan(Duration.ofMinutes(4));
                });
    }

    @Test
    void countsADearRequestAsSeveral() {
        BudgetRepository slots = slots(client());
        warm(slots);

        assertThat(slots.ask(true, 30).granted()).isTrue();
        assertThat(slots.state().used()).isEqualTo(30);
        assertThat(slots.ask(true, 6).reason()).isEqualTo(SlotSource.Reason.FULL);
        assertThat(slots.ask(true, 5).granted()).isTrue();
        assertThat(slots.state().left()).isZero();
    }

    @Test
    void grantsTheNextFreeSlotToWhoeverIsUrgent() {
        BudgetRepository urgent = slots(client());
        BudgetRepository steady = slots(client());
        warm(urgent);
        int granted = 0; // on a slow machine the next turn may have come before it is asked for
        SlotSource.Answer answer = steady.ask(false, 1);
        for (; answer.granted() && granted < 20; answer = steady.ask(false, 1)) {
            granted++;
        }
        assertThat(granted).isPositive();
        assertThat(answer.reason()).isEqualTo(SlotSource.Reason.PACED);
        assertThat(urgent.ask(true, 35 - granted).granted()).isTrue();
        assertThat(urgent.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.FULL);

        // The window has passed, and with it the steady stream's turn has come.
        script(clients.getFirst(), "redis.call('DEL', KEYS[2]) redis.call('HSET', KEYS[1], 'due', '0')");

        assertThat(steady.ask(false, 1).reason()).isEqualTo(SlotSource.Reason.URGENT_FIRST);
        assertThat(urgent.ask(true, 1).granted()).isTrue();
        assertThat(steady.ask(false, 1).granted()).isTrue();
    }

    @Test
    void deniesOneWindowWhenTheClockOfRedisWasSetBack() {
        BudgetRepository slots = slots(client());
        warm(slots);
        assertThat(slots.ask(true, 1).granted()).isTrue();

        script(clients.getFirst(), """
            local t = redis.call('TIME')
            redis.call('HSET', KEYS[1], 'asked', string.format('%.0f', t[1] * 1000000 + 3600000000))
            """);

        assertThat(slots.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.COLD);
        assertThat(slots.state().coldFor()).isPositive();
    }

    @Test
    void leavesANeighbourItsShare() {
        BudgetRepository half =
                new BudgetRepository(client(), provider, () -> new BudgetTerms(BudgetProfile.SEED, 0.5));
        warm(half);

        assertThat(half.ask(true, 17).granted()).isTrue();
        assertThat(half.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.FULL);
    }

    @Test
    void sendsNoMoreAtOnceThanItHasConnectionsAndWastesNoGrantOnTheRest() throws InterruptedException {
        warm(slots(client()));
        RequestBudget budget = budget(client());
        List<Grant> held = new ArrayList<>();
        for (int i = 0; i < BudgetProfile.SEED.connections(); i++) {
            held.add(budget.acquire(Urgency.CRITICAL, 1, Deadline.in(Duration.ofSeconds(5))));
        }
        int used = budget.state().used();

        assertThatThrownBy(() -> budget.acquire(Urgency.CRITICAL, 1, Deadline.in(Duration.ofMillis(300))))
                .isInstanceOf(BudgetException.class);
        assertThat(budget.state().used()).isEqualTo(used);

        held.getFirst().close();
        budget.acquire(Urgency.CRITICAL, 1, Deadline.in(Duration.ofSeconds(5))).close();
    }

    @Test
    void showsHowItStands() {
        BudgetRepository slots = slots(client());
        warm(slots);
        RequestBudget budget = budget(slots);
        budget.acquire(Urgency.CRITICAL, 1, Deadline.in(Duration.ofSeconds(5))).close();
        budget.refused(Optional.of(Duration.ofSeconds(30)));

        assertThat(gauge("enrichment.budget.limit")).isEqualTo(28);
        assertThat(gauge("enrichment.budget.tokens")).isZero();
        assertThat(gauge("enrichment.budget.waiting")).isZero();
        assertThat(gauge("enrichment.budget.pause.until"))
                .isGreaterThan(Instant.now().getEpochSecond() + 25.0);
        assertThat(budget.meters().granted()).isEqualTo(1);
        assertThat(budget.meters().refusals()).isEqualTo(1);
    }
}
