package app.marquee.notifier.coalescing;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how often targets are told.
 *
 * @param quiet       a folder is told this long after its last news
 * @param patience    but no longer than this after its first
 * @param window      at most one call per folder and target in this time
 * @param rootFrom    so many folders of a library at once become one call over its root
 * @param mostNews    in one call
 * @param attempts    per delivery, of a target that is there
 * @param firstRetry  gap after the first failure; three times longer after each further one
 * @param failures    in a row after which a target is left alone although it is there
 * @param openFor     longest time a target is left alone before it is asked whether it is back
 * @param lease       how long a target stays with an instance that died
 * @param look        how often an instance looks for news that another stored
 * @param keep        how long what was told stays known
 * @param giveUp      what a target could not be told for so long is dropped
 */
public record CoalescingSettings(
        @DefaultValue("1s") Duration quiet,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("10s") Duration window,
        @DefaultValue("20") int rootFrom,
        @DefaultValue("1000") int mostNews,
        @DefaultValue("6") int attempts,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("5") int failures,
        @DefaultValue("60s") Duration openFor,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("2s") Duration look,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("30d") Duration giveUp) {}
