package app.marquee.messaging.deadletters;

import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.outbox.Headers;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The dead-letter queues of this service. They are the truth: looking takes letters out and puts them back. */
public class DeadLettersClient {
    private static final int MOST = 1_000;

    private final ServiceName service;
    private final RabbitTemplate template;
    private final InboxRepository inbox;

    public DeadLettersClient(ServiceName service, RabbitTemplate template, InboxRepository inbox) {
        this.service = service;
        this.template = template;
        this.inbox = inbox;
    }

    /** All of them, up to a thousand a queue. */
    public List<DeadLetter> list() {
        List<DeadLetter> letters = new ArrayList<>();
        queues().forEach(queue -> visit(queue, (channel, response) -> {
            letters.add(letter(queue, response));
            return false;
        }));
        return letters;
    }

    /** @return how many are in the queues, without looking at them */
    public long count() {
        Long count = template.execute(channel -> {
            long sum = 0;
            for (String queue : queues()) {
                sum += channel.messageCount(queue);
            }
            return sum;
        });
        return count == null ? 0 : count;
    }

    /** Sends those that fit back to the one queue they come from. @return how many */
    public int replay(Predicate<DeadLetter> which) {
        return settle(which, (channel, response) -> {
            String origin = header(response, Headers.QUEUE);
            if (origin == null) {
                return false;
            }
            inbox.forget(InboxRepository.idOf(response.getProps().getMessageId(), response.getBody()));
            Map<String, Object> headers = new HashMap<>(response.getProps().getHeaders());
            Stream.of(Headers.QUEUE, Headers.KIND, Headers.REASON, Headers.ATTEMPT, Headers.FIRST_FAILED_AT)
                    .forEach(headers::remove);
            AMQP.BasicProperties again =
                    response.getProps().builder().headers(headers).build();
            channel.confirmSelect();
            channel.basicPublish("", origin, true, again, response.getBody());
            return confirmed(channel);
        });
    }

    /** Throws those that fit away for good. @return how many */
    public int discard(Predicate<DeadLetter> which) {
        return settle(which, (channel, response) -> true);
    }

    private static boolean confirmed(Channel channel) throws IOException {
        try {
            return channel.waitForConfirms(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private int settle(Predicate<DeadLetter> which, Visit whatToDo) {
        int[] settled = new int[1];
        queues().forEach(queue -> visit(queue, (channel, response) -> {
            boolean done = which.test(letter(queue, response)) && whatToDo.visit(channel, response);
            settled[0] += done ? 1 : 0;
            return done;
        }));
        return settled[0];
    }

    private interface Visit {
        /** @return whether the letter is settled and leaves the queue */
        boolean visit(Channel channel, GetResponse response) throws IOException;
    }

    private void visit(String queue, Visit visit) {
        template.execute(channel -> {
            List<Long> stay = new ArrayList<>();
            try {
                for (int i = 0; i < MOST; i++) {
                    GetResponse response = channel.basicGet(queue, false);
                    if (response == null) {
                        break;
                    }
                    long tag = response.getEnvelope().getDeliveryTag();
                    if (visit.visit(channel, response)) {
                        channel.basicAck(tag, false);
                    } else {
                        stay.add(tag);
                    }
                }
            } finally {
                for (long tag : stay) {
                    channel.basicReject(tag, true);
                }
            }
            return true;
        });
    }

    private List<String> queues() {
        Stream<String> own = Topology.readingsOf(service).stream().map(Reading::deadLetterQueue);
        return service == ServiceName.GATEWAY
                ? Stream.concat(own, Stream.of(Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE))
                        .toList()
                : own.toList();
    }

    private static DeadLetter letter(String queue, GetResponse response) {
        AMQP.BasicProperties properties = response.getProps();
        String causes = header(response, Headers.CAUSES);
        Object attempt =
                properties.getHeaders() == null ? null : properties.getHeaders().get(Headers.ATTEMPT);
        return new DeadLetter(
                String.valueOf(properties.getMessageId()),
                queue,
                header(response, Headers.QUEUE),
                String.valueOf(properties.getType()),
                orElse(header(response, Headers.KIND), "broker"),
                orElse(header(response, Headers.REASON), "given up by the broker"),
                attempt instanceof Number number ? number.intValue() : 0,
                String.valueOf(properties.getCorrelationId()),
                causes == null ? List.of() : Arrays.asList(causes.split(",", -1)),
                sentAt(properties),
                json(response.getBody()));
    }

    private static @Nullable Instant sentAt(AMQP.BasicProperties properties) {
        Map<String, Object> headers = properties.getHeaders();
        if (headers != null && headers.get(Headers.SENT_AT) instanceof Number millis) {
            return Instant.ofEpochMilli(millis.longValue());
        }
        return properties.getTimestamp() == null
                ? null
                : properties.getTimestamp().toInstant();
    }

    private static @Nullable String header(GetResponse response, String name) {
        Map<String, Object> headers = response.getProps().getHeaders();
        Object value = headers == null ? null : headers.get(name);
        return value == null ? null : value.toString();
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return MessageJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
