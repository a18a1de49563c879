package app.marquee.model.command;

import app.marquee.model.WireName;

/** Stop working for a job; what is done stays done. Sent by api-gateway, heard by every service. */
@WireName("job.cancel")
public record CancelJob(long jobId) implements Command {}
