-- Measures: rollups of the journal, kept in the transaction that writes the journal row. Every table is the result of
-- a fold that does not care in which order facts arrive: sets, sums, and "the highest version wins".

CREATE TABLE measure_agent (
    agent_id    text COLLATE "C" PRIMARY KEY,
    name        text   NOT NULL,
    org_unit_id text   NOT NULL,
    hired_on    date   NOT NULL,
    left_on     date,
    version     bigint NOT NULL
);

CREATE TABLE measure_pay (
    agent_id       text COLLATE "C" NOT NULL,
    effective_from date           NOT NULL,
    base_pay       numeric(14, 2) NOT NULL,
    version        bigint         NOT NULL,
    PRIMARY KEY (agent_id, effective_from)
);

-- A task that has to be done by its own deadline. The half that TaskCreated brings and the half that TaskClosed
-- brings are filled independently.
CREATE TABLE measure_task (
    task_id         text COLLATE "C" PRIMARY KEY,
    agent_id        text COLLATE "C",
    purpose         text COLLATE "C",
    opens_on        date,
    due_on          date,
    created_version bigint,
    created_fact    text COLLATE "C",
    closed_reason   text COLLATE "C",
    closed_version  bigint,
    closed_fact     text COLLATE "C"
);
CREATE INDEX measure_task_owner_idx ON measure_task (agent_id, purpose, due_on);

-- The local days on which an effective or better call was made on a task, by whomever.
CREATE TABLE measure_task_done (
    task_id text COLLATE "C" NOT NULL,
    done_on date NOT NULL,
    PRIMARY KEY (task_id, done_on)
);

-- Distinct customers with an effective or better outbound call, by agent, purpose and week (its Monday).
CREATE TABLE measure_customer_week (
    agent_id    text COLLATE "C" NOT NULL,
    purpose     text COLLATE "C" NOT NULL,
    week        date NOT NULL,
    customer_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (agent_id, purpose, week, customer_id)
);

-- Sums by agent, measure and local day.
CREATE TABLE measure_day (
    agent_id text COLLATE "C" NOT NULL,
    measure  text COLLATE "C" NOT NULL,
    day      date    NOT NULL,
    amount   numeric NOT NULL,
    PRIMARY KEY (agent_id, measure, day)
);

CREATE TABLE measure_trip (
    fact_id        text COLLATE "C" PRIMARY KEY,
    agent_id       text COLLATE "C" NOT NULL,
    returned_on    date NOT NULL,
    called_back_on date
);
CREATE INDEX measure_trip_agent_idx ON measure_trip (agent_id, returned_on);

CREATE TABLE measure_report (
    agent_id text COLLATE "C" NOT NULL,
    report   text COLLATE "C" NOT NULL,
    month    date   NOT NULL,
    result   text COLLATE "C" NOT NULL,
    reports  bigint NOT NULL,
    PRIMARY KEY (agent_id, report, month, result)
);
