package dev.ringback.scoring.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A callback agent (电话回访员). */
@Entity
@Table(name = "agent")
class Agent {
    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Column(name = "org_unit_id", nullable = false)
    private String orgUnitId;

    @Column(name = "org_unit_from", nullable = false)
    private LocalDate orgUnitFrom;

    @Column(name = "hired_on", nullable = false)
    private LocalDate hiredOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Version
    private long version = 1;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Agent() {}

    Agent(String id, String name, Placement placement, LocalDate hiredOn, @Nullable LocalDate leftOn) {
        this.id = id;
        this.name = name;
        this.orgUnitId = placement.orgUnitId();
        this.orgUnitFrom = placement.from();
        this.hiredOn = hiredOn;
        this.leftOn = leftOn;
    }

    /**
     * A unit an agent belongs to.
     *
     * @param from his first day in it
     */
    record Placement(String orgUnitId, LocalDate from) {}

    Placement placement() {
        return new Placement(orgUnitId, orgUnitFrom);
    }

    /** Takes over the new state; whether anything changed. */
    boolean change(String newName, Placement newPlacement, LocalDate newHiredOn, @Nullable LocalDate newLeftOn) {
        boolean changed = !name.equals(newName)
                || !placement().equals(newPlacement)
                || !hiredOn.equals(newHiredOn)
                || !Objects.equals(leftOn, newLeftOn);
        name = newName;
        orgUnitId = newPlacement.orgUnitId();
        orgUnitFrom = newPlacement.from();
        hiredOn = newHiredOn;
        leftOn = newLeftOn;
        return changed;
    }

    long version() {
        return version;
    }

    AgentView view() {
        return new AgentView(id, name, orgUnitId, orgUnitFrom, hiredOn, leftOn);
    }
}
