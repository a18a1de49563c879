package app.marquee.messaging;

/** Names of values in log lines, so that one search finds a thing in every service. */
public final class LogKeys {
    public static final String CORRELATION_ID = "correlationId";
    public static final String MESSAGE_ID = "messageId";
    public static final String MESSAGE = "message.name";
    public static final String QUEUE = "queue";
    public static final String ATTEMPT = "attempt";
    public static final String REASON = "reason";
    public static final String DURATION = "durationMs";
    public static final String JOB_ID = "jobId";
    public static final String LIBRARY_ID = "libraryId";
    public static final String FILE_ID = "fileId";
    public static final String ITEM_ID = "itemId";
    public static final String QUESTION_ID = "questionId";
    public static final String SCAN_ID = "scanId";
    public static final String PATH = "path";
    public static final String TARGET_ID = "targetId";
    public static final String COUNT = "count";

    private LogKeys() {}
}
