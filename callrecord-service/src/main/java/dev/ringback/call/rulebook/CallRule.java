package dev.ringback.call.rulebook;

/** What a version of a rule says. */
public sealed interface CallRule permits OutcomeRule, RecordingRule, QualityRule, AnomalyRule, BreakRule {}
