-- A claim leaves programs whose hours are closed out before it looks at any task. A customer who lives elsewhere or prefers other hours may be
-- called then all the same: such tasks carry a mark, and are found by an index of their own. A trigger sets it, so that no writer forgets.
ALTER TABLE task_ready ADD COLUMN own_hours boolean NOT NULL DEFAULT false;

CREATE INDEX task_ready_own_hours ON task_ready (not_before, task_id) WHERE own_hours;

CREATE FUNCTION mark_own_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT c.time_zone IS NOT NULL OR c.preferred_window IS NOT NULL INTO NEW.own_hours FROM customer c WHERE c.id = NEW.customer_id;
    RETURN NEW;
END
$$;

CREATE TRIGGER task_ready_own_hours BEFORE INSERT OR UPDATE OF customer_id ON task_ready
    FOR EACH ROW EXECUTE FUNCTION mark_own_hours();
