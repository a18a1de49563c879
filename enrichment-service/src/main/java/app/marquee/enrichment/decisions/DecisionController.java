package app.marquee.enrichment.decisions;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import app.marquee.model.media.Urgency;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people decided, line by line, to keep and to bring back into this or another database. */
@RestController
@RequestMapping("/api/v1/enrichment/decisions")
class DecisionController {
    private static final String LINES = "application/x-ndjson";
    private static final int LARGEST = 16 << 20;

    private final DecisionRepository decisions;
    private final DecisionImport taking;
    private final TransactionTemplate transactions;

    DecisionController(DecisionRepository decisions, DecisionImport taking, TransactionTemplate transactions) {
        this.decisions = decisions;
        this.taking = taking;
        this.transactions = transactions;
    }

    /**
     * Every decision as a line of JSON: matches, dismissals, aliases, rejected images, chosen orders and locks with what they
     * keep. Titles and items are named by the numbers of TMDb, so the lines mean the same in an empty database.
     */
    @GetMapping(produces = LINES)
    void all(HttpServletResponse response) throws IOException {
        response.setContentType(LINES);
        response.setHeader("Content-Disposition", "attachment; filename=\"marquee-decisions.ndjson\"");
        OutputStream out = response.getOutputStream();
        transactions.executeWithoutResult(status -> decisions.all(each -> write(out, each)));
    }

    /**
     * Takes such lines, each by itself, and answers with a line for each: {@code taken}, {@code known} already, {@code waits}
     * for an item that is not here yet, or {@code refused} and why. The same lines again change nothing.
     *
     * @param validateOnly says what would become of them and changes nothing
     */
    @PostMapping(
            consumes = {LINES, "application/json"},
            produces = LINES)
    void take(
            InputStream body, @RequestParam(defaultValue = "false") boolean validateOnly, HttpServletResponse response)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ApiProblem.badRequest("the decisions are longer than 16 MiB", "send them in several parts");
        }
        response.setContentType(LINES);
        OutputStream out = response.getOutputStream();
        Correlation quiet = new Correlation(Correlation.currentId(), List.of(), Urgency.MEDIUM, null);
        quiet.run(() -> {
            int line = 0;
            for (String each : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                line++;
                if (!each.isBlank()) {
                    write(out, taking.take(line, each, validateOnly));
                }
            }
        });
    }

    private static void write(OutputStream out, Object line) {
        try {
            out.write(MessageJson.mapper().writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
