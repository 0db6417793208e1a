package dev.ringback.task.person;

import java.time.Instant;

/**
 * Who changes master data.
 *
 * @param subject who the token says asks
 * @param reason why, numbers masked
 */
record Author(String subject, Instant at, String reason) {}
