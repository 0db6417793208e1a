package dev.ringback.scoring.statement;

/** A statement and what it amounts to. */
record Evaluated(Statement statement, Figures figures) {}
