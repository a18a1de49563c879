package app.marquee.notifier.targets;

import app.marquee.model.media.PathMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as it is shown: the credential masked.
 *
 * @param revision grows with each change; sent along with a change, it keeps one person from undoing another's
 */
record TargetAnswer(
        long id,
        String service,
        String name,
        String address,
        @Nullable String username,
        @Nullable String secret,
        List<PathMapping> pathMappings,
        @Nullable String group,
        boolean enabled,
        long revision) {
    static TargetAnswer of(Target target, long revision) {
        return new TargetAnswer(
                target.id(),
                target.service(),
                target.name(),
                target.address(),
                target.username(),
                target.secret() == null ? null : TargetRequest.MASK,
                target.pathMappings(),
                target.group(),
                target.enabled(),
                revision);
    }
}
