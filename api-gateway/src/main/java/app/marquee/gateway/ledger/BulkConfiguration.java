package app.marquee.gateway.ledger;

import app.marquee.model.command.Command;
import app.marquee.model.command.EditItem;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.PublishItem;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The jobs for many items. */
@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
    @Bean
    BulkWork publishBulk() {
        return work(JobType.PUBLISH_BULK, (item, job) -> new PublishItem(item, requestedBy(job), job.id()));
    }

    @Bean
    BulkWork enrichBulk() {
        return work(
                JobType.ENRICH_BULK,
                (item, job) -> new EnrichItem(item, new Payload(job.payload()).flag("force"), job.id()));
    }

    @Bean
    BulkWork editBulk() {
        return work(
                JobType.EDIT_BULK,
                (item, job) -> new EditItem(
                        item,
                        job.payload().has("fields")
                                ? job.payload().path("fields").toString()
                                : null,
                        names(job, "lock"),
                        names(job, "unlock"),
                        requestedBy(job),
                        job.id()));
    }

    @Bean
    JobHandler publishBulkJob(BulkItems items) {
        return handler(JobType.PUBLISH_BULK, items);
    }

    @Bean
    JobHandler enrichBulkJob(BulkItems items) {
        return handler(JobType.ENRICH_BULK, items);
    }

    @Bean
    JobHandler editBulkJob(BulkItems items) {
        return handler(JobType.EDIT_BULK, items);
    }

    private static BulkWork work(JobType type, BiFunction<Long, Job, Command> command) {
        return new BulkWork() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public Command command(long item, Job job) {
                return command.apply(item, job);
            }
        };
    }

    private static JobHandler handler(JobType type, BulkItems items) {
        return new JobHandler() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public JobOutcome handle(Job job) {
                items.begin(job);
                return new JobOutcome.Asked();
            }
        };
    }

    private static String requestedBy(Job job) {
        return Objects.requireNonNullElse(new Payload(job.payload()).text("requestedBy"), "the ledger");
    }

    private static List<String> names(Job job, String member) {
        return job.payload().path(member).values().stream()
                .map(JsonNode::asString)
                .toList();
    }
}
