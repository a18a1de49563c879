package app.marquee.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.database.Migration;
import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.messaging.lifecycle.Startup;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.messaging.toy.ToyNotifier;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class StartupIT {
    @TempDir
    Path home;

    @Test
    void aServiceWithoutDatabaseStartsAndSaysWhatItLacks() {
        try (ConfigurableApplicationContext context = ServiceLauncher.of(ServiceName.NOTIFIER, ToyNotifier.class)
                .run(
                        "--server.port=0",
                        "--marquee.home=" + home,
                        "--marquee.database.url=postgresql://nobody@127.0.0.1:1/marquee",
                        "--marquee.rabbitmq.url=amqp://guest:guest@127.0.0.1:1")) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(context.getBean(Startup.class).lack())
                                    .hasValueSatisfying(lack -> assertThat(lack)
                                            .startsWith("PostgreSQL at 127.0.0.1:1/marquee does not answer")));
        }
    }

    @Test
    void aServiceWithoutBrokerStartsAndSaysWhatItLacks() {
        try (var place = Place.make();
                ConfigurableApplicationContext context = ServiceLauncher.of(ServiceName.NOTIFIER, ToyNotifier.class)
                        .run(
                                "--server.port=0",
                                "--marquee.home=" + home,
                                "--marquee.database.url=" + place.database(),
                                "--marquee.database.password=" + Place.ROLE_PASSWORD,
                                "--marquee.rabbitmq.url=amqp://guest:guest@127.0.0.1:1")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(context.getBean(Startup.class).lack())
                                    .hasValueSatisfying(lack ->
                                            assertThat(lack).startsWith("RabbitMQ at 127.0.0.1:1 does not answer")));
        }
    }

    @Test
    void aMigrationRunAgainOnAFilledSchemaChangesNothing() {
        try (ServiceUnderTest service = ServiceUnderTest.start(ServiceName.NOTIFIER, ToyNotifier.class)) {
            JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
            jdbc.update("insert into cancelled_job (job_id) values (7)");
            Integer before = jdbc.queryForObject("select count(*) from flyway_schema_history", Integer.class);

            new Migration(ServiceName.NOTIFIER, service.bean(DataSource.class)).run();

            assertThat(jdbc.queryForObject("select count(*) from flyway_schema_history", Integer.class))
                    .isEqualTo(before);
            assertThat(jdbc.queryForObject("select job_id from cancelled_job", Integer.class))
                    .isEqualTo(7);
        }
    }
}
