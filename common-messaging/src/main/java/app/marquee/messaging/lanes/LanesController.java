package app.marquee.messaging.lanes;

import app.marquee.messaging.lanes.PausedLaneRepository.Pause;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.Lane;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** This service's lanes: how much waits in each, and whether a person stopped it. */
@RestController
@RequestMapping("/api/v1/lanes")
public class LanesController {
    private final ServiceName service;
    private final PausedLanes paused;
    private final QueueDepths depths;

    LanesController(ServiceName service, PausedLanes paused, QueueDepths depths) {
        this.service = service;
        this.paused = paused;
        this.depths = depths;
    }

    @GetMapping
    List<LaneState> list() {
        Map<Lane, Pause> pauses = paused.all();
        Map<Lane, Long> waiting = depths.of(Topology.readingsOf(service)).stream()
                .collect(Collectors.groupingBy(
                        QueueDepths.Depth::lane, Collectors.summingLong(QueueDepths.Depth::waiting)));
        return lanes().stream()
                .map(lane -> state(lane, pauses, waiting.getOrDefault(lane, 0L)))
                .toList();
    }

    /** Its messages wait, on every instance and over restarts, until the lane is resumed; those in hand are finished. */
    @PostMapping("/{lane:urgent|normal|bulk}/pause")
    List<LaneState> pause(@PathVariable String lane, Caller caller) {
        paused.pause(known(lane, caller), caller.name());
        return list();
    }

    @PostMapping("/{lane:urgent|normal|bulk}/resume")
    List<LaneState> resume(@PathVariable String lane, Caller caller) {
        paused.resume(known(lane, caller));
        return list();
    }

    private Lane known(String name, Caller caller) {
        if (!caller.may(Caller.Role.EDITOR)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "a viewer changes nothing", "Ask with an editor's key.");
        }
        Lane lane = Lane.valueOf(name.toUpperCase(Locale.ROOT));
        if (!lanes().contains(lane)) {
            throw ApiProblem.notFound(
                    "the " + service.wireName() + " reads nothing on lane " + name,
                    "GET /api/v1/services/" + service.wireName() + "/lanes lists those it has.");
        }
        return lane;
    }

    private Set<Lane> lanes() {
        Set<Lane> lanes = EnumSet.noneOf(Lane.class);
        LaneBinding.of(service).forEach(binding -> lanes.add(binding.lane()));
        return lanes;
    }

    private static LaneState state(Lane lane, Map<Lane, Pause> pauses, long waiting) {
        Pause pause = pauses.get(lane);
        return pause == null
                ? new LaneState(lane, false, null, null, waiting)
                : new LaneState(lane, true, pause.by(), pause.at(), waiting);
    }
}
