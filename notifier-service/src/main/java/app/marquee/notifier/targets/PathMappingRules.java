package app.marquee.notifier.targets;

import app.marquee.model.media.PathMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a target's path mappings must look like. */
final class PathMappingRules {
    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    private PathMappingRules() {}

    /** What is wrong with the first bad one, in words; empty when all are good. */
    static Optional<String> problem(List<PathMapping> mappings) {
        if (mappings.size() > MOST) {
            return Optional.of("a target has at most " + MOST + " path mappings");
        }
        return mappings.stream()
                .map(PathMappingRules::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SuppressWarnings("NullAway") // what came as JSON may lack either side
    private static Optional<String> problem(PathMapping mapping) {
        if (mapping.ours() == null
                || mapping.theirs() == null
                || mapping.theirs().isBlank()) {
            return Optional.of("a path mapping has both sides, 'ours' and 'theirs'");
        }
        if (!mapping.ours().startsWith("/")) {
            return Optional.of("'ours' is an absolute path, for example /srv/movies, not '" + mapping.ours() + "'");
        }
        for (String side : List.of(mapping.ours(), mapping.theirs())) {
            if (side.length() > LONGEST || side.chars().anyMatch(Character::isISOControl)) {
                return Optional.of("a path has at most " + LONGEST + " characters, none of them a control character");
            }
            if (Arrays.asList(side.split("[/\\\\]")).contains("..")) {
                return Optional.of("a path mapping has no '..'");
            }
        }
        int scheme = mapping.theirs().indexOf("://");
        if (scheme >= 0) {
            String rest = mapping.theirs().substring(scheme + 3);
            int slash = rest.indexOf('/');
            if ((slash < 0 ? rest : rest.substring(0, slash)).contains("@")) {
                return Optional.of("user name and password do not belong in a path: the player keeps its own");
            }
        }
        return Optional.empty();
    }
}
