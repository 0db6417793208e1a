package dev.ringback.scoring.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of the organisation. The units form a forest by their parents. */
@Entity
@Table(name = "org_unit")
class OrgUnit {
    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrgUnitKind kind;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    @Column(name = "supervisor_id")
    private @Nullable String supervisorId;

    @Column(name = "supervisor_from")
    private @Nullable LocalDate supervisorFrom;

    @Version
    private long version = 1;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OrgUnit() {}

    OrgUnit(String id, String name, OrgUnitKind kind, @Nullable String parentId) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.parentId = parentId;
    }

    /** Has somebody supervise it since a day, or nobody; whether that changes anything. */
    boolean supervise(@Nullable String newSupervisorId, @Nullable LocalDate from) {
        boolean changed = !Objects.equals(supervisorId, newSupervisorId) || !Objects.equals(supervisorFrom, from);
        supervisorId = newSupervisorId;
        supervisorFrom = from;
        return changed;
    }

    @Nullable
    String supervisorId() {
        return supervisorId;
    }

    @Nullable
    LocalDate supervisorFrom() {
        return supervisorFrom;
    }

    /** Takes over the new state; whether anything changed. */
    boolean change(String newName, OrgUnitKind newKind, @Nullable String newParentId) {
        boolean changed = !name.equals(newName) || kind != newKind || !Objects.equals(parentId, newParentId);
        name = newName;
        kind = newKind;
        parentId = newParentId;
        return changed;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    long version() {
        return version;
    }

    OrgUnitView view() {
        return new OrgUnitView(id, name, kind, parentId, supervisorId, supervisorFrom);
    }
}
