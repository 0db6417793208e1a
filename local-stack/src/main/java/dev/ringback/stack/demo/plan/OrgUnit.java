package dev.ringback.stack.demo.plan;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the company.
 *
 * @param id its id
 * @param name its name
 * @param kind COMPANY, SITE or TEAM
 * @param parent the unit above, null for the company
 */
public record OrgUnit(
        String id, String name, String kind, @Nullable String parent) {}
