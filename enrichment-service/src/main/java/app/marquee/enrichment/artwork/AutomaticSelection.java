package app.marquee.enrichment.artwork;

import app.marquee.enrichment.library.AutomationOnlooker;
import app.marquee.enrichment.library.LibraryAutomation;
import org.springframework.stereotype.Component;

/** A library that lets images be chosen again gets at once what was not chosen meanwhile. */
@Component
class AutomaticSelection implements AutomationOnlooker {
    private final SelectionRequestRepository requests;

    AutomaticSelection(SelectionRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public void changed(LibraryAutomation before, LibraryAutomation now) {
        if (now.autoSelectAssets() && !before.autoSelectAssets()) {
            requests.addAllOf(now.libraryId());
        }
    }
}
