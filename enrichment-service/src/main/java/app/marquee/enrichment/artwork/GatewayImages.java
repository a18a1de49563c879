package app.marquee.enrichment.artwork;

import org.jspecify.annotations.Nullable;

/** Where browsers find images, below the gateway's address. */
public final class GatewayImages {
    private GatewayImages() {}

    /** @param url of a poster at TMDb that a question names; null where there is none */
    public static @Nullable String poster(@Nullable String url) {
        return url == null ? null : "/api/v1/images/" + url.substring(url.lastIndexOf('/') + 1) + "?size=w185";
    }
}
