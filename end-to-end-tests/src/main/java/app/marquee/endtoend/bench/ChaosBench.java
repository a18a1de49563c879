package app.marquee.endtoend.bench;

import app.marquee.endtoend.chaos.ChaosRun;
import app.marquee.endtoend.system.Projection;
import java.util.List;

/** The same library twice: once left in peace, once with everything killed that can be; both must end alike. */
final class ChaosBench {
    private ChaosBench() {}

    static boolean run(String... options) {
        int movies = options.length > 0 ? Integer.parseInt(options[0]) : 300;
        int series = Math.max(1, movies * 40 / 300);
        ChaosRun.Size size = new ChaosRun.Size(movies, series, series * 30);
        Projection calm = ChaosRun.undisturbed(size);
        ChaosRun.Disturbed disturbed = ChaosRun.disturbed(size, 20_261_120L, 10);
        List<String> differences = calm.differences(disturbed.projection());
        differences.forEach(difference -> System.err.println("  " + difference));
        return new Figures("chaos")
                .add("movies", movies)
                .add("episodes", size.episodes())
                .add("files", calm.files().size())
                .add("crashPointsPassed", disturbed.crashed())
                .add("kills", disturbed.kills())
                .promise("differences", differences.size(), differences.isEmpty())
                .print();
    }
}
