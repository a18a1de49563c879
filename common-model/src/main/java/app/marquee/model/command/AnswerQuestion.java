package app.marquee.model.command;

import app.marquee.model.WireName;

/** Find out which title a question means. Sent and done by enrichment-service. */
@WireName("question.answer")
public record AnswerQuestion(long questionId) implements Command {}
