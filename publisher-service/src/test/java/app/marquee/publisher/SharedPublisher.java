package app.marquee.publisher;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.topology.ServiceName;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One publisher and one image host for all test classes that need nothing special of them; stopped after the last. */
final class SharedPublisher implements BeforeAllCallback {
    private static volatile Parts parts;

    record Parts(ServiceUnderTest service, ImageServer images) implements AutoCloseable {
        @Override
        public void close() {
            service.close();
            images.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        parts = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Parts.class, type -> start(), Parts.class);
    }

    static Parts parts() {
        return parts;
    }

    private static Parts start() {
        return new Parts(
                ServiceUnderTest.start(ServiceName.PUBLISHER, PublisherApplication.class, "publisher.due.every=100ms"),
                new ImageServer());
    }
}
