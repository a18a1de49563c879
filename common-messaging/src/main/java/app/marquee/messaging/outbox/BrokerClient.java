package app.marquee.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageBuilderSupport;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Hands messages to RabbitMQ and says which of them every reader has. */
public class BrokerClient {
    private static final Logger log = LoggerFactory.getLogger(BrokerClient.class);
    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(30);

    private final RabbitTemplate template;

    public BrokerClient(RabbitTemplate template) {
        this.template = template;
    }

    /**
     * Sends all rows in order, on one channel, then waits for the broker's word on each. Left to itself each message would
     * take a channel of its own, as one is not used again before its confirms are there.
     *
     * @return the rows that were routed and confirmed
     */
    public List<OutboxRow> send(List<OutboxRow> rows) {
        List<CorrelationData> sent = new ArrayList<>(rows.size());
        try {
            template.invoke(channel -> {
                for (OutboxRow row : rows) {
                    CorrelationData confirmation = new CorrelationData(row.id().toString());
                    channel.send(row.exchange(), row.routingKey(), message(row), confirmation);
                    sent.add(confirmation);
                }
                return sent;
            });
        } catch (AmqpException e) {
            log.atWarn()
                    .setCause(e)
                    .addKeyValue("rows", rows.size() - sent.size())
                    .log("broker took no message");
        }
        List<OutboxRow> confirmed = new ArrayList<>(sent.size());
        long deadline = System.nanoTime() + CONFIRM_WITHIN.toNanos();
        for (int i = 0; i < sent.size(); i++) {
            if (confirmed(sent.get(i), rows.get(i), deadline)) {
                confirmed.add(rows.get(i));
            }
        }
        return confirmed;
    }

    private static boolean confirmed(CorrelationData confirmation, OutboxRow row, long deadline) {
        try {
            CorrelationData.Confirm confirm =
                    confirmation.getFuture().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (confirmation.getReturned() != null) {
                log.atError()
                        .addKeyValue("exchange", row.exchange())
                        .addKeyValue("routingKey", row.routingKey())
                        .log("message has no reader: is the topology declared?");
                return false;
            }
            return confirm.ack();
        } catch (TimeoutException e) {
            log.atWarn().addKeyValue("message.name", row.type()).log("broker did not confirm within 30 s");
            return false;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Message message(OutboxRow row) {
        MessageBuilderSupport<Message> builder = MessageBuilder.withBody(row.body())
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .setContentEncoding(StandardCharsets.UTF_8.name())
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(row.messageId().toString())
                .setCorrelationId(row.correlationId())
                .setType(row.type())
                .setTimestamp(Date.from(row.createdAt()))
                .setHeader(Headers.SENT_AT, row.createdAt().toEpochMilli())
                .setHeader(Headers.URGENCY, row.urgency().level());
        if (!row.causes().isEmpty()) {
            builder.setHeader(Headers.CAUSES, String.join(",", row.causes()));
        }
        row.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
