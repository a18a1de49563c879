package app.marquee.endtoend.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs one bench by name; exit status 0 when what was promised holds, 1 when not, 2 for a name that is none. */
public final class Bench {
    private static final Map<String, Run> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("messaging", MessagingBench::run);
        BENCHES.put("flow", FlowBench::run);
        BENCHES.put("webhook", WebhookBench::run);
        BENCHES.put("rescan", RescanBench::run);
        BENCHES.put("chaos", ChaosBench::run);
        BENCHES.put("window", WindowBench::run);
        BENCHES.put("cold", ColdBench::run);
        BENCHES.put("unlimited", UnlimitedBench::run);
        BENCHES.put("urgent", UrgentBench::run);
        BENCHES.put("footprint", FootprintBench::run);
        BENCHES.put("api", ApiBench::run);
        BENCHES.put("events", EventsBench::run);
    }

    private Bench() {}

    private interface Run {
        boolean run(String... options) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Run run = arguments.length == 0 ? null : BENCHES.get(arguments[0]);
        if (run == null) {
            System.err.println("which bench? one of: " + String.join(" ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(run.run(options) ? 0 : 1);
    }
}
