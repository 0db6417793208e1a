-- Why an appointment was agreed, and why a task was given back, may be blanked once the task's customer is erased; nothing else of the rows.
CREATE FUNCTION refuse_change_but_erasure_of_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"reason": null}'
        OR NOT EXISTS (SELECT FROM task t JOIN customer c ON c.id = t.customer_id WHERE t.id = OLD.task_id AND c.erased_at IS NOT NULL) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER task_appointment_append_only ON task_appointment;
CREATE TRIGGER task_appointment_stays BEFORE DELETE OR TRUNCATE ON task_appointment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_appointment_append_only BEFORE UPDATE ON task_appointment
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure_of_tasks();

DROP TRIGGER task_release_append_only ON task_release;
CREATE TRIGGER task_release_stays BEFORE DELETE OR TRUNCATE ON task_release
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_release_append_only BEFORE UPDATE ON task_release
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure_of_tasks();
