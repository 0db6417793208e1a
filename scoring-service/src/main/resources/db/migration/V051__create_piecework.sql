-- By which scheme an agent is paid from a date on, and the part of his pay that its tasks are measured by (S2).
ALTER TABLE pay_profile ADD COLUMN scheme text NOT NULL DEFAULT 'S1';
ALTER TABLE pay_profile ADD COLUMN base_task_pay numeric(14, 2);
ALTER TABLE pay_profile ADD CONSTRAINT pay_profile_base_task_pay_check CHECK (base_task_pay >= 0);
ALTER TABLE measure_pay ADD COLUMN scheme text NOT NULL DEFAULT 'S1';
ALTER TABLE measure_pay ADD COLUMN base_task_pay numeric(14, 2);
ALTER TABLE pay_audit ADD COLUMN old_scheme text;
ALTER TABLE pay_audit ADD COLUMN new_scheme text;
ALTER TABLE pay_audit ADD COLUMN old_base_task_pay numeric(14, 2);
ALTER TABLE pay_audit ADD COLUMN new_base_task_pay numeric(14, 2);

CREATE TABLE measure_arrival (
    arrival_id text COLLATE "C" PRIMARY KEY,
    agent_id   text COLLATE "C",
    day        date   NOT NULL,
    channel    text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    fact_id    text COLLATE "C" NOT NULL
);
CREATE INDEX measure_arrival_agent_idx ON measure_arrival (agent_id, day);

CREATE TABLE measure_deal (
    deal_id  text COLLATE "C" PRIMARY KEY,
    agent_id text COLLATE "C",
    day      date    NOT NULL,
    revenue  numeric NOT NULL,
    cost     numeric NOT NULL,
    event_id text COLLATE "C",
    invited  boolean NOT NULL,
    version  bigint  NOT NULL,
    fact_id  text COLLATE "C" NOT NULL
);
COMMENT ON COLUMN measure_deal.invited IS 'whether an agent invited the customer by telephone';
CREATE INDEX measure_deal_agent_idx ON measure_deal (agent_id, day);

ALTER TABLE closed_statement ADD COLUMN amounts jsonb NOT NULL DEFAULT '{}';
ALTER TABLE closed_adjustment ADD COLUMN amounts jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN closed_statement.amounts IS 'yuan by rule, exact, of a scheme that pays by the piece';
