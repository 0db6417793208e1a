-- A claim walks an agent's own tasks in the order of not_before whatever their unit, and those without an owner unit by
-- unit: one index for each, so that neither has to sort.
CREATE INDEX task_ready_own ON task_ready (owner_agent_id, not_before, task_id) WHERE owner_agent_id IS NOT NULL;
CREATE INDEX task_ready_shared ON task_ready (org_unit_id, not_before, task_id) WHERE owner_agent_id IS NULL;
DROP INDEX task_ready_claim;
