package app.marquee.messaging;

/** Told on every instance of a service when the service's settings changed in its schema; reads them anew. */
@FunctionalInterface
public interface SettingsListener {
    /** @param scope what changed, as its sender named it */
    void settingsChanged(String scope);
}
