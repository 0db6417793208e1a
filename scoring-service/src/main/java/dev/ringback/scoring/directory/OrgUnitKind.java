package dev.ringback.scoring.directory;

/** Kinds of org units. */
enum OrgUnitKind {
    COMPANY,
    SITE,
    STORE,
    TEAM,
    DEPARTMENT
}
