package app.marquee.enrichment.library;

import org.jspecify.annotations.Nullable;

/**
 * What happens by itself in a library. What is published is a setting of the library itself.
 *
 * @param automationMode     automatic, hybrid or manual
 * @param autoEnrich         whether providers are asked without a person's wish
 * @param autoSelectAssets   whether images are chosen without a person's wish
 * @param autoPublish        whether new items are published by themselves
 * @param webhookAutoPublish whether what a webhook brought is published although the mode would hold it
 */
public record LibraryAutomation(
        long libraryId,
        @Nullable String automationMode,
        boolean autoEnrich,
        boolean autoSelectAssets,
        @Nullable Boolean autoPublish,
        @Nullable Boolean webhookAutoPublish) {}
