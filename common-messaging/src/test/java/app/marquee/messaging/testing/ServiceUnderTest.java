package app.marquee.messaging.testing;

import static org.awaitility.Awaitility.await;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.messaging.lifecycle.Startup;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ConfigurableApplicationContext;

/** One service on real parts of its own, with everything that any service says recorded. */
public final class ServiceUnderTest implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);

    private final Place place;
    private final boolean ownPlace;
    private final Path home;
    private final ConfigurableApplicationContext context;
    private final CachingConnectionFactory connections;
    private final SimpleMessageListenerContainer recorder;
    private final List<org.springframework.amqp.core.Message> heard = new CopyOnWriteArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServiceUnderTest(
            Place place, boolean ownPlace, Path home, ServiceName service, Class<?> application, String... properties) {
        this.place = place;
        this.ownPlace = ownPlace;
        this.home = home;
        this.connections = new CachingConnectionFactory(place.rabbitMq());
        this.recorder = record();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--marquee.home=" + home,
                "--marquee.rabbitmq.url=" + place.rabbitMq(),
                "--marquee.database.url=" + place.database(),
                "--marquee.redis.url=" + place.redis(),
                "--marquee.database.password=" + Place.ROLE_PASSWORD));
        Arrays.stream(properties).map(property -> "--" + property).forEach(arguments::add);
        this.context = ServiceLauncher.of(service, application).run(arguments.toArray(String[]::new));
        await().atMost(STARTS_WITHIN)
                .until(() -> context.getBean(Startup.class).lack().isEmpty());
    }

    /** On a fresh virtual host, database and home. @param properties {@code name=value} */
    public static ServiceUnderTest start(ServiceName service, Class<?> application, String... properties) {
        return new ServiceUnderTest(Place.make(), true, temporary(), service, application, properties);
    }

    /** On parts that outlive it, as after a restart or beside another instance. */
    public static ServiceUnderTest startAt(
            Place place, Path home, ServiceName service, Class<?> application, String... properties) {
        return new ServiceUnderTest(place, false, home, service, application, properties);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Path home() {
        return home;
    }

    public Place place() {
        return place;
    }

    /** As another service would: through an outbox, with this service's own standing in. */
    public void send(Message message) {
        bean(Outbox.class).add(message);
    }

    /** Puts a body on an exchange as a stranger might, without any property. */
    public void sendRaw(String exchange, String routingKey, byte[] body) {
        new RabbitTemplate(connections).send(exchange, routingKey, new org.springframework.amqp.core.Message(body));
    }

    /** Everything of that type that any service said, in order. */
    public <M extends Message> List<M> sent(Class<M> type) {
        return deliveries(type).stream()
                .map(message -> MessageJson.read(message.getBody(), type))
                .toList();
    }

    /** The same with properties and headers. */
    public List<org.springframework.amqp.core.Message> deliveries(Class<? extends Message> type) {
        String name = Messages.nameOf(type);
        return heard.stream()
                .filter(message -> name.equals(message.getMessageProperties().getReceivedExchange()))
                .toList();
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public Answer get(String path) {
        return ask("GET", path, null);
    }

    public Answer post(String path, @Nullable String json) {
        return ask("POST", path, json);
    }

    public Answer put(String path, String json) {
        return ask("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return ask("PATCH", path, json);
    }

    public Answer delete(String path) {
        return ask("DELETE", path, null);
    }

    /** As somebody the gateway did not let through. */
    public Answer anonymously(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .build());
    }

    private Answer ask(String method, String path, @Nullable String json) {
        String token = bean(CallerToken.class).issue(new Caller("test", Caller.Role.ADMIN));
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SimpleMessageListenerContainer record() {
        RabbitAdmin admin = new RabbitAdmin(connections);
        Queue queue = new Queue("recorded-" + UUID.randomUUID(), false, true, true);
        admin.declareQueue(queue);
        for (String name : Topology.exchanges()) {
            TopicExchange exchange = new TopicExchange(name, true, false);
            admin.declareExchange(exchange);
            admin.declareBinding(BindingBuilder.bind(queue).to(exchange).with("#"));
        }
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        container.setQueues(queue);
        container.setAcknowledgeMode(AcknowledgeMode.NONE);
        container.setMessageListener((MessageListener) heard::add);
        container.start();
        return container;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("marquee-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        recorder.stop();
        connections.destroy();
        http.close();
        if (ownPlace) {
            place.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
