package app.marquee.notifier.targets;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Players and channels. */
@RestController
@RequestMapping("/api/v1/targets")
class TargetController {
    private final TargetRepository targets;
    private final GroupRepository groups;
    private final NotificationConfigRepository configs;
    private final Probing probing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TargetController(
            TargetRepository targets,
            GroupRepository groups,
            NotificationConfigRepository configs,
            Probing probing,
            TransactionTemplate transactions,
            Clock clock) {
        this.targets = targets;
        this.groups = groups;
        this.configs = configs;
        this.probing = probing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    List<TargetAnswer> list() {
        Map<Long, Long> revisions = targets.revisions();
        return targets.all().stream()
                .map(target -> TargetAnswer.of(target, revisions.getOrDefault(target.id(), 1L)))
                .toList();
    }

    @GetMapping("/{id}")
    TargetAnswer show(@PathVariable long id) {
        return TargetAnswer.of(find(id), targets.revision(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TargetAnswer create(@RequestBody TargetRequest request, Caller caller) {
        Permission.administrate(caller);
        Target target = request.create(probing.services(), clock.instant());
        long id = unlessTaken(
                target,
                () -> transactions.execute(status -> {
                    groups.hold();
                    configs.enableUnlessDecided(target.service(), clock.instant());
                    long inserted = targets.insert(target);
                    groups.gather(target.group(), inserted);
                    return inserted;
                }));
        return show(id);
    }

    @PutMapping("/{id}")
    TargetAnswer change(@PathVariable long id, @RequestBody TargetRequest request, Caller caller) {
        Permission.administrate(caller);
        transactions.executeWithoutResult(status -> {
            groups.hold();
            Target old = find(id);
            long revision = targets.revision(id);
            if (request.revision() != null && request.revision() != revision) {
                throw ApiProblem.changed(
                        "Somebody else has changed '" + old.name() + "' meanwhile.", TargetAnswer.of(old, revision));
            }
            Target target = request.change(old, clock.instant());
            unlessTaken(target, () -> {
                targets.update(target);
                return target;
            });
            groups.gather(old.group(), id);
            groups.gather(target.group(), id);
        });
        return show(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Caller caller) {
        Permission.administrate(caller);
        transactions.executeWithoutResult(status -> {
            groups.hold();
            groups.leave(find(id));
            targets.delete(id);
        });
    }

    /**
     * Asks the target what it is and which of our folders it knows; changes nothing there. One that answers is told what
     * waits for it at once.
     */
    @PostMapping("/{id}/test")
    ProbeAnswer test(@PathVariable long id, Caller caller) {
        Permission.edit(caller);
        return probing.stored(find(id));
    }

    /** The same for a target that is not stored: as it would be made, or as the stored {@code id} would be changed. */
    @PostMapping("/test")
    ProbeAnswer testUnsaved(
            @RequestBody TargetRequest request, @RequestParam(required = false) @Nullable Long id, Caller caller) {
        Permission.administrate(caller);
        return probing.unsaved(
                id == null
                        ? request.create(probing.services(), clock.instant())
                        : request.change(find(id), clock.instant()));
    }

    private Target find(long id) {
        return targets.find(id).orElseThrow(() -> unknown(id));
    }

    private static <T> T unlessTaken(Target target, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw ApiProblem.conflict("another target is called '" + target.name() + "'", "Choose another name.");
        }
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.notFound("there is no target " + id, "GET /api/v1/targets lists them.");
    }
}
