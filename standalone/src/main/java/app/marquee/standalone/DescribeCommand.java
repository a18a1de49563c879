package app.marquee.standalone;

import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./marquee openapi}: describes the whole face, also as a Postman collection. The services start without broker and database, which a description
 * does not need, on ports the system picks.
 */
public final class DescribeCommand {
    private DescribeCommand() {}

    /** @param arguments the folder to write into, and one for the services' secrets that is thrown away afterwards */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        describe(Path.of(arguments[0]), Path.of(arguments[1]));
        Runtime.getRuntime().halt(0); // nothing is in hand that a graceful end would finish
    }

    private static void describe(Path folder, Path home) throws IOException, InterruptedException {
        ConfigurableApplicationContext gateway = StandaloneApplication.start(
                        "--server.port=0",
                        "--logging.level.root=off",
                        "--marquee.home=" + home,
                        "--marquee.rabbitmq.url=amqp://nobody:nothing@127.0.0.1:1",
                        "--marquee.database.url=postgresql://nobody@127.0.0.1:1/nothing")
                .getLast();
        String token = gateway.getBean(CallerToken.class).issue(new Caller("description", Caller.Role.VIEWER));
        String face = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port") + "/api/v1/";
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String name : List.of("openapi.json", "postman.json")) {
                HttpResponse<Path> answer = http.send(
                        HttpRequest.newBuilder(URI.create(face + name))
                                .header("X-Api-Key", token)
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve(name)));
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("the description cannot be made: see " + answer.body());
                }
            }
        }
    }
}
