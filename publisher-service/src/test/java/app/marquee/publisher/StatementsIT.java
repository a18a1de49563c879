package app.marquee.publisher;

import static app.marquee.publisher.Documents.changed;
import static app.marquee.publisher.Documents.episode;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static app.marquee.publisher.Documents.movie;
import static app.marquee.publisher.Documents.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.library.LibraryRepository;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How often the database is asked for one item. Each question costs more than hashing an image does. */
class StatementsIT {
    static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    static ServiceUnderTest service;
    static ImageServer images;

    @TempDir
    static Path root;

    @Import(PublisherApplication.class)
    @TestConfiguration
    static class Counted {
        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource connections ? new CountingDataSource(connections) : bean;
                }
            };
        }
    }

    @BeforeAll
    static void start() {
        images = new ImageServer();
        service = ServiceUnderTest.start(ServiceName.PUBLISHER, Counted.class, "publisher.due.every=1h");
        service.send(changed(library(1, root), 1));
        await().until(() -> service.bean(LibraryRepository.class).find(1).isPresent());
    }

    @AfterAll
    static void stop() {
        service.close();
        images.close();
    }

    @Test
    void aNewMovieWithThreeImagesTakesAtMost26() throws IOException {
        video("Film/Film.mkv");

        publish(movie(
                1,
                5,
                "Film",
                List.of(
                        image(ArtworkType.POSTER, images.url("poster.jpg")),
                        image(ArtworkType.FANART, images.url("fanart.jpg")),
                        image(ArtworkType.CLEARLOGO, images.url("logo.png"))),
                file(1, 1, "Film/Film.mkv", "Film")));

        assertThat(statements()).hasSizeLessThanOrEqualTo(26);
    }

    @Test
    void aNewEpisodeTakesAtMost27AndTheSameAgain20() throws IOException {
        video("Show/S01E01.mkv");
        publish(series(2, 5, "Show", List.of(), new ItemFolder(1, "Show")));
        MetadataEnriched episode = episode(
                3,
                6,
                new Parent(2, 5),
                1,
                List.of(image(ArtworkType.THUMB, images.url("still.jpg"))),
                file(3, 1, "Show/S01E01.mkv", "Show"));

        publish(episode);
        assertThat(statements()).hasSizeLessThanOrEqualTo(27);

        publish(episode);
        assertThat(statements()).hasSizeLessThanOrEqualTo(20);
    }

    private static void publish(MetadataEnriched document) {
        STATEMENTS.clear();
        int before = service.sent(AssetPublished.class).size();
        service.send(document);
        await().until(() -> service.sent(AssetPublished.class).size() > before);
    }

    /** Without those of the plumbing. */
    private static List<String> statements() {
        return STATEMENTS.stream()
                .filter(sql -> !sql.contains("outbox") && !sql.contains("inbox"))
                .toList();
    }

    private static void video(String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), "video");
    }

    /** Writes down what is prepared on its connections. */
    static final class CountingDataSource extends DelegatingDataSource {
        CountingDataSource(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            STATEMENTS.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
