-- Locks an agent's hands until the transaction ends, and says who he is and what he holds (TASK-21), in one round trip. Volatile, so that what
-- is counted is seen by a snapshot taken behind the lock. No row when the directory does not employ him.
--
-- The rest of a claim's transaction keeps its plans: its statements are few, and none gains by being planned anew for its parameters.
CREATE FUNCTION take_hands(asking text, at timestamptz, today date)
    RETURNS TABLE (org_unit_id text, capacity int, skills text[], ability int, experienced boolean, version int, held bigint)
    LANGUAGE plpgsql VOLATILE AS
$$
BEGIN
    PERFORM set_config('plan_cache_mode', 'force_generic_plan', true), pg_advisory_xact_lock(hashtextextended('hands:' || asking, 0));
    RETURN QUERY
        SELECT d.org_unit_id, p.capacity, p.skills, p.ability, p.experienced, p.version,
               (SELECT count(*) FROM task_lease l WHERE l.agent_id = asking AND l.state = 'LEASED' AND l.expires_at > at)
        FROM directory_agent d LEFT JOIN work_profile p ON p.agent_id = d.id
        WHERE d.id = asking AND (d.left_on IS NULL OR d.left_on >= today);
END;
$$;
