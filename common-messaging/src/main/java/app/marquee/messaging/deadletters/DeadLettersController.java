package app.marquee.messaging.deadletters;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of this service; {@code all} stands for every one of them. */
@RestController
@RequestMapping("/api/v1/dead-letters")
public class DeadLettersController {
    private static final String ALL = "all";

    private final DeadLettersClient letters;

    public DeadLettersController(DeadLettersClient letters) {
        this.letters = letters;
    }

    @GetMapping
    List<DeadLetter> list() {
        return letters.list();
    }

    @PostMapping("/{messageId}/replay")
    Map<String, Integer> replay(@PathVariable String messageId, Caller caller) {
        editorsOnly(caller);
        return Map.of("replayed", found(messageId, letters.replay(letter -> matches(letter, messageId))));
    }

    @DeleteMapping("/{messageId}")
    Map<String, Integer> discard(@PathVariable String messageId, Caller caller) {
        editorsOnly(caller);
        return Map.of("discarded", found(messageId, letters.discard(letter -> matches(letter, messageId))));
    }

    private static boolean matches(DeadLetter letter, String messageId) {
        return messageId.equals(ALL) || letter.messageId().equals(messageId);
    }

    private static int found(String messageId, int count) {
        if (count == 0 && !messageId.equals(ALL)) {
            throw ApiProblem.notFound("no dead letter " + messageId, "List them: it may have been replayed already.");
        }
        return count;
    }

    private static void editorsOnly(Caller caller) {
        if (!caller.may(Caller.Role.EDITOR)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "a viewer changes nothing", "Ask with an editor's key.");
        }
    }
}
