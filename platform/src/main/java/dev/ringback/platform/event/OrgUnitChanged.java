package dev.ringback.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * An org unit was created or changed; carries its whole state.
 *
 * @param kind COMPANY, SITE, STORE, TEAM or DEPARTMENT
 */
public record OrgUnitChanged(
        String orgUnitId,
        String name,
        String kind,
        @Nullable String parentId) implements DomainEvent {}
