package app.marquee.enrichment.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.RedisNoScriptException;
import org.redisson.client.codec.StringCodec;

/** The budget in Redis: one sliding log a provider, decided by a script, so that nobody comes in between. */
final class BudgetRepository implements SlotSource {
    private static final Script ASK = new Script("ask.lua");
    private static final Script LATE = new Script("late.lua");
    private static final Script PAUSE = new Script("pause.lua");
    private static final Script STATE = new Script("state.lua");

    private final RedissonClient redis;
    private final String provider;
    private final Supplier<BudgetTerms> terms;
    private final String instance = UUID.randomUUID().toString();
    private final List<Object> keys;

    BudgetRepository(RedissonClient redis, String provider, Supplier<BudgetTerms> terms) {
        this.redis = redis;
        this.provider = provider;
        this.terms = terms;
        String key = "{rl:" + provider + "}";
        this.keys = List.of(key, key + ":state", key + ":urgent");
    }

    @Override
    public Answer ask(boolean urgent, int cost) {
        BudgetTerms now = terms.get();
        List<Long> answer = run(
                ASK,
                keys,
                now.limit(),
                now.floor(),
                micros(now.profile().window()),
                urgent ? "1" : "0",
                instance,
                cost);
        return new Answer(
                Reason.of(answer.get(0)),
                Duration.ofMillis(answer.get(1)),
                answer.get(2).intValue(),
                answer.size() > 3 ? answer.get(3) : 0);
    }

    @Override
    public void late(long slot, int cost) {
        run(LATE, keys.subList(0, 1), slot, cost);
    }

    @Override
    public void pause(Duration time) {
        run(PAUSE, keys.subList(1, 2), terms.get().limit(), terms.get().floor(), micros(time));
    }

    @Override
    public BudgetState state() {
        BudgetTerms agreed = terms.get();
        Duration window = agreed.profile().window();
        List<Long> answer = run(STATE, keys.subList(0, 2), agreed.limit(), agreed.floor(), micros(window));
        int now = answer.get(0).intValue();
        int used = answer.get(1).intValue();
        long pause = answer.get(2);
        Duration cold = Duration.ofMillis(answer.get(3));
        boolean askable = pause == 0 && cold.isZero();
        return new BudgetState(
                provider,
                now,
                agreed.limit(),
                used,
                askable ? Math.max(0, now - used) : 0,
                window,
                pause == 0 ? null : Instant.ofEpochMilli(pause),
                cold);
    }

    private List<Long> run(Script script, List<Object> scriptKeys, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        try {
            RScript scripts = redis.getScript(StringCodec.INSTANCE);
            Object answer;
            try {
                answer = scripts.evalSha(
                        RScript.Mode.READ_WRITE, script.sha(), RScript.ReturnType.LIST, scriptKeys, texts);
            } catch (RedisNoScriptException forgotten) {
                answer = scripts.eval(
                        RScript.Mode.READ_WRITE, script.text(), RScript.ReturnType.LIST, scriptKeys, texts);
            }
            return numbers(answer);
        } catch (RedisException e) {
            throw new BudgetException(
                    BudgetException.Reason.AWAY,
                    "Redis, which holds the request budget, does not answer: " + e.getMessage(),
                    Duration.ZERO,
                    e);
        }
    }

    private static List<Long> numbers(Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().map(each -> Long.valueOf(String.valueOf(each))).toList();
        }
        return List.of(Long.valueOf(String.valueOf(answer)));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    /** A script and the name under which Redis remembers it. */
    private record Script(String text, String sha) {
        Script(String resource) {
            this(read(resource));
        }

        private Script(byte[] text) {
            this(new String(text, StandardCharsets.UTF_8), Sha1.of(text));
        }

        private static byte[] read(String resource) {
            try (InputStream in = BudgetRepository.class.getResourceAsStream("/budget/" + resource)) {
                if (in == null) {
                    throw new IllegalStateException("the script " + resource + " is missing");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("the script " + resource + " cannot be read", e);
            }
        }
    }
}
