-- Master data of customers (GOV-8, TASK-13, TASK-17): what the company knows of them beside name and number.
ALTER TABLE customer
    ADD COLUMN classification   text   NOT NULL DEFAULT 'ORDINARY',
    ADD COLUMN callee_class     text   NOT NULL DEFAULT 'ORDINARY',
    ADD COLUMN value_tier       text,
    ADD COLUMN coding           text,
    ADD COLUMN address          text,
    ADD COLUMN contact_person   text,
    ADD COLUMN birthday         date,
    ADD COLUMN member_since     date,
    ADD COLUMN preferred_window jsonb,
    ADD COLUMN time_zone        text,
    -- What the source states of the fields that were changed here since: it may go on stating it. Takes the place of
    -- stated_name and stated_region, which are read no more.
    ADD COLUMN stated           jsonb  NOT NULL DEFAULT '{}',
    -- Counts every change of the row: the entity tag.
    ADD COLUMN revision         bigint NOT NULL DEFAULT 1;

UPDATE customer
SET stated = CASE WHEN stated_name IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('name', stated_name) END
          || CASE WHEN verified_on IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('region', stated_region) END
WHERE stated_name IS NOT NULL OR verified_on IS NOT NULL;

-- Whoever changes a customer, the tag the others hold is stale: nobody has to think of it.
CREATE FUNCTION count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := OLD.revision + 1;
    RETURN NEW;
END
$$;

CREATE TRIGGER customer_revision BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION count_revision();
