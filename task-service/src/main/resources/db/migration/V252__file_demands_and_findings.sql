-- What a program has due: its targets (TASK-3) and daily cards (TASK-20) read it.
CREATE INDEX task_program_due ON task (program_id, due_on);

-- TASK-12: what departments and stores ask to be called back about.
CREATE TABLE demand_form (
    id           uuid        PRIMARY KEY,
    org_unit_id  text        NOT NULL,
    program_id   text        NOT NULL REFERENCES program (id),
    business     text        NOT NULL,
    topic        text        NOT NULL,
    reason       text        NOT NULL,
    customer_ids uuid[]      NOT NULL,
    number       integer     NOT NULL CHECK (number BETWEEN 1 AND cardinality(customer_ids)),
    opens_on     date        NOT NULL,
    due_on       date        NOT NULL CHECK (due_on >= opens_on),
    state        text        NOT NULL CHECK (state IN ('FILED', 'CONFIRMED', 'REJECTED')),
    filed_by     text        NOT NULL,
    filed_at     timestamptz NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    rejection    text,
    CONSTRAINT demand_form_decided CHECK ((state = 'FILED') = (decided_at IS NULL)),
    CONSTRAINT demand_form_rejected CHECK ((state = 'REJECTED') = (rejection IS NOT NULL))
);

CREATE INDEX demand_form_filed_at ON demand_form (filed_at);

-- TASK-10: what customers say differently from gift records. What was escalated stays on record.
CREATE TABLE gift_discrepancy (
    id           uuid        PRIMARY KEY,
    gift_id      uuid        NOT NULL REFERENCES gift (id),
    org_unit_id  text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'RESOLVED', 'ESCALATED')),
    finding      text        NOT NULL,
    found_by     text        NOT NULL,
    found_at     timestamptz NOT NULL,
    conclusion   text,
    concluded_by text,
    concluded_at timestamptz,
    CONSTRAINT gift_discrepancy_concluded CHECK ((state = 'OPEN') = (concluded_at IS NULL))
);

CREATE INDEX gift_discrepancy_org_unit ON gift_discrepancy (org_unit_id, state);

-- TASK-20: which daily cards were sent, and when; '' is the card of what belongs to no unit.
CREATE TABLE daily_card (
    program_id  text        NOT NULL REFERENCES program (id),
    day         date        NOT NULL,
    org_unit_id text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    sent_by     text        NOT NULL,
    PRIMARY KEY (program_id, day, org_unit_id)
);
