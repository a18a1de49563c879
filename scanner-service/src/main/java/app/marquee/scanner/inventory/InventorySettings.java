package app.marquee.scanner.inventory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with files.
 *
 * @param upgradeHold   how long a file that is being upgraded is waited for before its removal is said
 * @param missingHold   how long a file is missing before its removal is said; a rename is followed meanwhile
 * @param withdrawAfter how long what was published for a missing file stays
 * @param mostVanishing share of a library's files that may vanish at once; more freezes it
 * @param vanishingFloor files that may vanish at once in any library
 */
public record InventorySettings(
        @DefaultValue("10m") Duration upgradeHold,
        @DefaultValue("10s") Duration missingHold,
        @DefaultValue("90d") Duration withdrawAfter,

        @DefaultValue("0.10") @DecimalMin("0.0") @DecimalMax("1.0")
        double mostVanishing,

        @DefaultValue("20") @PositiveOrZero int vanishingFloor) {}
