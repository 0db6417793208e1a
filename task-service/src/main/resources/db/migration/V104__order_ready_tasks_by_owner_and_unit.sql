-- A claim walks an agent's own tasks in the order of not_before whatever their unit, then the unit's without an owner,
-- then those of nobody: one index for each, so that none has to sort. (IS NULL on a leading column gives no order.)
CREATE INDEX task_ready_own ON task_ready (owner_agent_id, not_before, task_id) WHERE owner_agent_id IS NOT NULL;
CREATE INDEX task_ready_unit ON task_ready (org_unit_id, not_before, task_id)
    WHERE owner_agent_id IS NULL AND org_unit_id IS NOT NULL;
CREATE INDEX task_ready_shared ON task_ready (not_before, task_id) WHERE owner_agent_id IS NULL AND org_unit_id IS NULL;
DROP INDEX task_ready_claim;
