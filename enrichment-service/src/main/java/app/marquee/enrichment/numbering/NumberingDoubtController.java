package app.marquee.enrichment.numbering;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The series of which only a person can tell by which order their files are numbered. */
@RestController
class NumberingDoubtController {
    private final ChosenOrderRepository orders;

    NumberingDoubtController(ChosenOrderRepository orders) {
        this.orders = orders;
    }

    /** By title, each with why, and the orders its files would fit. */
    @GetMapping("/api/v1/enrichment/numbering-doubts")
    List<ChosenOrderRepository.Doubt> doubts() {
        return orders.doubts();
    }
}
