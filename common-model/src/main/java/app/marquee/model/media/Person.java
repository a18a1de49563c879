package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of the camera.
 *
 * @param order as billed, from 0
 * @param thumbUrl a portrait at the provider
 */
public record Person(
        String name,
        @Nullable String role,
        int order,
        @Nullable String thumbUrl) {}
