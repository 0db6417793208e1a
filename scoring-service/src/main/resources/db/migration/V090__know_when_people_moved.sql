-- Since when an agent belongs to his unit, and who supervises a unit since when. On a day the highest version that reaches back to
-- it holds, so that a later word about an earlier day corrects what was said before.
ALTER TABLE agent ADD COLUMN org_unit_from date;
ALTER TABLE org_unit ADD COLUMN supervisor_id text COLLATE "C" CONSTRAINT org_unit_supervisor_fk REFERENCES agent (id);
ALTER TABLE org_unit ADD COLUMN supervisor_from date;
ALTER TABLE org_unit ADD CONSTRAINT org_unit_supervisor_dated_check CHECK (supervisor_id IS NULL OR supervisor_from IS NOT NULL);

CREATE TABLE measure_placement (
    agent_id    text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    from_day    date   NOT NULL,
    org_unit_id text   NOT NULL,
    PRIMARY KEY (agent_id, version)
);

CREATE TABLE measure_supervisor (
    org_unit_id text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    from_day    date   NOT NULL,
    agent_id    text COLLATE "C",
    PRIMARY KEY (org_unit_id, version)
);
COMMENT ON COLUMN measure_supervisor.agent_id IS 'absent while nobody supervises the unit';

-- What was told before days were, moved people on the day it was told.
INSERT INTO measure_placement (agent_id, version, from_day, org_unit_id)
SELECT agent_id, version,
       CASE WHEN version = 1 THEN (payload->>'hiredOn')::date ELSE (occurred_at AT TIME ZONE 'Asia/Shanghai')::date END,
       payload->>'orgUnitId'
FROM journal WHERE fact_type = 'AGENT_CHANGED';

UPDATE agent
SET org_unit_from = greatest(agent.hired_on, coalesce(
        (SELECT min(p.from_day) FROM measure_placement p
         WHERE p.agent_id = agent.id
           AND p.version > coalesce((SELECT max(other.version) FROM measure_placement other
                                     WHERE other.agent_id = agent.id AND other.org_unit_id <> agent.org_unit_id), 0)),
        agent.hired_on));
ALTER TABLE agent ALTER COLUMN org_unit_from SET NOT NULL;
