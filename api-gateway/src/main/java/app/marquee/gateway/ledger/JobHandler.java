package app.marquee.gateway.ledger;

/**
 * Has the jobs of one type done. {@link #handle} runs in the transaction that takes the job out of the queue, as part of the
 * job's correlation and with its priority as urgency, so what it adds to the outbox is sent exactly if the job is handled.
 */
public interface JobHandler {
    JobType type();

    /** @throws JobRefusedException when it can never be done */
    JobOutcome handle(Job job);
}
