-- Facts about one customer, a table for each kind, all of one shape: what a kind has of its own stands in content. happened_at is there where
-- the instant is told; happened_on is its local date, or the date that is told.
DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['gift', 'redemption', 'partner_point', 'supply', 'deposit', 'arrival', 'deal', 'booking', 'member',
                                'assignment', 'handover', 'invitation', 'occasion', 'notice', 'dormant_customer', 'call']
    LOOP
        EXECUTE format($table$
            CREATE TABLE %1$I (
                id                uuid        PRIMARY KEY,
                source            text        NOT NULL,
                external_id       text        NOT NULL,
                customer_id       uuid        NOT NULL REFERENCES customer (id),
                business          text        NOT NULL,
                owner_agent_id    text,
                org_unit_id       text,
                excluded_agent_id text,
                happened_at       timestamptz,
                happened_on       date        NOT NULL,
                worth             numeric(15, 2),
                content           jsonb       NOT NULL,
                created_at        timestamptz NOT NULL,
                UNIQUE (source, external_id))
            $table$, kind);
        EXECUTE format('CREATE INDEX ON %I (happened_on)', kind);
        EXECUTE format('CREATE INDEX ON %I (happened_at) WHERE happened_at IS NOT NULL', kind);
        EXECUTE format('CREATE INDEX ON %I (customer_id)', kind);
    END LOOP;
END
$$;

-- TASK-26: the company's number that a customer dialled; the callback shows it.
ALTER TABLE enquiry ADD COLUMN dialled_number text;

-- Windows finer than a day: the first instant, and the last that still meets the deadline (G3).
ALTER TABLE planned_callback
    ADD COLUMN opens_at      timestamptz,
    ADD COLUMN due_at        timestamptz,
    ADD COLUMN caller_number text;
ALTER TABLE task
    ADD COLUMN opens_at      timestamptz,
    ADD COLUMN due_at        timestamptz,
    ADD COLUMN caller_number text;
