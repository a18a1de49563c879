package app.marquee.testkit.infrastructure;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The real parts that tests run on, one set for a JVM: those that {@code MARQUEE_RABBITMQ_URL}, {@code
 * MARQUEE_DATABASE_URL} and {@code MARQUEE_REDIS_URL} name, else containers where Docker answers.
 *
 * @param rabbitMq   for example {@code amqp://user:password@127.0.0.1:5672}
 * @param management of RabbitMQ, with user and password
 * @param database   a user that may make databases and roles
 */
public record Infrastructure(URI rabbitMq, URI management, URI database, URI redis) {
    private static final class Shared {
        static final Infrastructure INSTANCE = given().orElseGet(Infrastructure::fromDocker);
    }

    /** @throws IllegalStateException saying what to do, when there is none */
    public static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    private static Optional<Infrastructure> given() {
        String rabbitMq = System.getenv("MARQUEE_RABBITMQ_URL");
        String database = System.getenv("MARQUEE_DATABASE_URL");
        String redis = System.getenv("MARQUEE_REDIS_URL");
        if (rabbitMq == null || database == null || redis == null) {
            return Optional.empty();
        }
        URI broker = URI.create(rabbitMq);
        String management = System.getenv("MARQUEE_RABBITMQ_MANAGEMENT_URL");
        URI face = management != null
                ? URI.create(management)
                : URI.create("http://" + broker.getRawUserInfo() + "@" + broker.getHost() + ":15672");
        return Optional.of(new Infrastructure(broker, face, URI.create(database), URI.create(redis)));
    }

    /** Stopped by Testcontainers when the JVM ends. */
    @SuppressWarnings("resource")
    private static Infrastructure fromDocker() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "tests need RabbitMQ, PostgreSQL and Redis: run ./marquee test, which starts"
                            + " them, or set MARQUEE_RABBITMQ_URL, MARQUEE_DATABASE_URL and MARQUEE_REDIS_URL, or start Docker");
        }
        RabbitMQContainer rabbitMq = new RabbitMQContainer(DockerImageName.parse("rabbitmq:4-management"));
        PostgreSQLContainer database = new PostgreSQLContainer(DockerImageName.parse("postgres:17"))
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        GenericContainer<?> redis = new GenericContainer<>(DockerImageName.parse("redis:8")).withExposedPorts(6379);
        rabbitMq.start();
        database.start();
        redis.start();
        String user = rabbitMq.getAdminUsername() + ":" + rabbitMq.getAdminPassword() + "@" + rabbitMq.getHost() + ":";
        return new Infrastructure(
                URI.create("amqp://" + user + rabbitMq.getAmqpPort()),
                URI.create("http://" + user + rabbitMq.getHttpPort()),
                URI.create("postgresql://" + database.getUsername() + ":" + database.getPassword() + "@"
                        + database.getHost() + ":" + database.getMappedPort(5432) + "/" + database.getDatabaseName()),
                URI.create("redis://" + redis.getHost() + ":" + redis.getMappedPort(6379)));
    }
}
