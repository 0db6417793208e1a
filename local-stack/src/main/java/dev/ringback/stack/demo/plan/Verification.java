package dev.ringback.stack.demo.plan;

import java.time.LocalDate;

/**
 * An agent looks through a customer's master data (TASK-4).
 *
 * @param agent who looks
 * @param customer whose
 * @param day when
 * @param result CONFIRMED, CORRECTED or OBSOLETE
 */
public record Verification(String agent, Customer customer, LocalDate day, String result) {}
