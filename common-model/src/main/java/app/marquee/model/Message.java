package app.marquee.model;

/**
 * What one service says to another. Message id, correlation, causes, urgency and time travel as AMQP properties, never in
 * the body. A body is JSON: members in camelCase, enum constants in lower_snake_case, instants in ISO-8601 UTC, absent
 * values left out. Readers ignore members they do not know and take an absent list as empty; every
 * other member that is not nullable must be there. Its two families,
 * {@link app.marquee.model.event.PipelineEvent} and {@link app.marquee.model.command.Command}, are sealed.
 */
public interface Message {}
