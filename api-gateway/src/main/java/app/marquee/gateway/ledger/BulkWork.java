package app.marquee.gateway.ledger;

import app.marquee.model.command.Command;

/** What a type of job for many items asks for each of them. */
interface BulkWork {
    JobType type();

    /** Whoever does it reports with {@code job.progress} that names the item. */
    Command command(long item, Job job);
}
