package app.marquee.gateway.ledger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job's payload, which anybody may have written by hand. */
record Payload(JsonNode json) {
    /** @throws JobRefusedException when it is not there or not a positive whole number */
    long id(String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() <= 0) {
            throw new JobRefusedException("the payload needs a positive whole number '" + name + "'; it is " + json);
        }
        return value.longValue();
    }

    @Nullable
    String text(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    boolean flag(String name) {
        return json.path(name).isBoolean() && json.path(name).booleanValue();
    }
}
