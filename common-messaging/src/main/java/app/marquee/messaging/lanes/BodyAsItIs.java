package app.marquee.messaging.lanes;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

/**
 * Leaves a body the bytes it is. Asked before all others: Spring Cloud Function's own first tries each JSON body as a
 * base64 text of bytes, and throws two exceptions a message.
 */
final class BodyAsItIs implements MessageConverter {
    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> target) {
        return target == byte[].class && message.getPayload() instanceof byte[] body ? body : null;
    }

    @Override
    public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return null;
    }
}
