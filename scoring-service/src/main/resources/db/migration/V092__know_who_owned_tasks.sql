-- Who owns a task since when: the one it was made for, and whom supervisors gave it to. It counts for who owned it at its due date;
-- of those the highest version that reaches back to that day. measure_task.agent_id is derived from here.
CREATE TABLE measure_task_owner (
    task_id  text COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    from_day date   NOT NULL,
    agent_id text COLLATE "C",
    fact_id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (task_id, version)
);
COMMENT ON COLUMN measure_task_owner.agent_id IS 'absent while nobody owns it';
CREATE INDEX measure_task_owner_agent_idx ON measure_task_owner (agent_id, task_id);

INSERT INTO measure_task_owner (task_id, version, from_day, agent_id, fact_id)
SELECT DISTINCT ON (subject_id, version) subject_id, version, '-infinity', agent_id, fact_id
FROM journal WHERE fact_type = 'TASK_CREATED'
ORDER BY subject_id, version, fact_id;
