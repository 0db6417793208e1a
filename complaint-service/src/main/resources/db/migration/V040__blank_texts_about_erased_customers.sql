-- Customers who were erased on request: what is written about them goes, what is counted by their ids stays.
CREATE TABLE erased_customer (
    customer_id uuid        PRIMARY KEY,
    erased_at   timestamptz NOT NULL
);

-- A step may lose its text when its complaint's customer was erased; nothing else of it ever changes.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) <> to_jsonb(OLD) || '{"text": null}'
        OR NOT EXISTS (SELECT FROM complaint c JOIN erased_customer e ON e.customer_id = c.customer_id WHERE c.id = OLD.complaint_id) THEN
        RAISE EXCEPTION '% is append only', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER complaint_history_append_only ON complaint_history;
CREATE TRIGGER complaint_history_stays BEFORE DELETE OR TRUNCATE ON complaint_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER complaint_history_append_only BEFORE UPDATE ON complaint_history
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
