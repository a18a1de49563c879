package app.marquee.messaging.settings;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What of this service a person may set while it runs. */
@RestController
@RequestMapping("/api/v1/${marquee.short-name}/settings")
class SettingsController {
    private final SettingsDesk desk;

    SettingsController(SettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    SettingsDesk.Settings all() {
        return desk.settings();
    }

    /** What is not named stays as it is. */
    @PutMapping
    SettingsDesk.Settings change(
            @RequestBody SettingsDesk.Change change,
            @RequestParam(defaultValue = "false") boolean validateOnly,
            Caller caller) {
        if (!caller.may(Caller.Role.ADMIN)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN, "Settings are changed by administrators.", "Ask an administrator.");
        }
        return desk.change(change, caller.name(), validateOnly);
    }
}
