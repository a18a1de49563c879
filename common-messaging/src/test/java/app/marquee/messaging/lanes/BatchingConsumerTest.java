package app.marquee.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class BatchingConsumerTest {
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> sizes = new LinkedBlockingQueue<>();
    private final Channel channel = channel("");
    private final Channel other = channel(" of another channel");
    private volatile boolean open = true;

    @Test
    void whatComesWhileOthersAreHandledIsHandledTogether() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BatchingConsumer consumer = new BatchingConsumer(batch -> {
            sizes.add(batch.size());
            first.countDown();
            await(go);
        });
        consumer.accept(message(1));
        await(first);
        List.of(2L, 3L, 4L).forEach(tag -> consumer.accept(message(tag)));
        go.countDown();
        assertThat(answer()).isEqualTo("basicAck 1 true");
        assertThat(answer()).isEqualTo("basicAck 4 true");
        assertThat(sizes).containsExactly(1, 3);
    }

    @Test
    void whatCannotBeHandledNowGoesBack() throws InterruptedException {
        BatchingConsumer consumer = new BatchingConsumer(batch -> {
            throw new GivenBackException("the database is away");
        });
        consumer.accept(message(7));
        assertThat(answer()).isEqualTo("basicNack 7 true true");
    }

    @Test
    void whatCameOnAClosedChannelIsLeftToComeAgain() throws InterruptedException {
        BatchingConsumer consumer = new BatchingConsumer(batch -> sizes.add(batch.size()));
        open = false;
        consumer.accept(message(1));
        assertThat(answers.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(sizes).isEmpty();
    }

    @Test
    void whatCameOnOneChannelDoesNotWaitForAnother() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        BatchingConsumer consumer = new BatchingConsumer(batch -> {
            if (batch.getFirst().queue().equals("slow")) {
                await(go);
            }
        });
        consumer.accept(message(1, channel, "slow"));
        consumer.accept(message(1, other, "fast"));
        assertThat(answer()).isEqualTo("basicAck 1 true of another channel");
        go.countDown();
        assertThat(answer()).isEqualTo("basicAck 1 true");
    }

    @Test
    void closingWaitsForWhatIsInHand() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BatchingConsumer consumer = new BatchingConsumer(batch -> {
            began.countDown();
            await(go);
        });
        consumer.accept(message(1));
        await(began);
        Thread closing = Thread.startVirtualThread(consumer::close);
        go.countDown();
        closing.join();
        assertThat(answers).containsExactly("basicAck 1 true");
    }

    private String answer() throws InterruptedException {
        return String.valueOf(answers.poll(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Message<byte[]> message(long tag) {
        return message(tag, channel, "every.message");
    }

    private static Message<byte[]> message(long tag, Channel on, String queue) {
        return MessageBuilder.withPayload(new byte[] {'{', '}'})
                .setHeader(AmqpHeaders.CHANNEL, on)
                .setHeader(AmqpHeaders.DELIVERY_TAG, tag)
                .setHeader(AmqpHeaders.CONSUMER_QUEUE, queue)
                .build();
    }

    private Channel channel(String name) {
        return (Channel) Proxy.newProxyInstance(
                Channel.class.getClassLoader(), new Class<?>[] {Channel.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "isOpen":
                            return open;
                        case "hashCode":
                            return System.identityHashCode(proxy);
                        case "equals":
                            return proxy == arguments[0];
                        default:
                            StringBuilder answer = new StringBuilder(method.getName());
                            for (Object argument : arguments) {
                                answer.append(' ').append(argument);
                            }
                            answers.add(answer.append(name).toString());
                            return null;
                    }
                });
    }
}
