-- Calls by the local day and hour of their beginning, agent, unit and direction (S5-1, CALL-14), kept in the transaction that
-- records or corrects a call.
CREATE TABLE call_tally (
    day         date     NOT NULL,
    hour        smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
    agent_id    text     NOT NULL,
    -- Empty for calls of no unit.
    org_unit_id text     NOT NULL,
    direction   text     NOT NULL,
    calls       bigint   NOT NULL,
    connected   bigint   NOT NULL,
    effective   bigint   NOT NULL,
    successful  bigint   NOT NULL,
    ordered     bigint   NOT NULL,
    seconds     bigint   NOT NULL,
    PRIMARY KEY (day, hour, agent_id, org_unit_id, direction)
) WITH (fillfactor = 70);
COMMENT ON COLUMN call_tally.seconds IS 'length of all calls together';

-- Calls of before, as they read now. Business days of the default zone (G1).
INSERT INTO call_tally (day, hour, agent_id, org_unit_id, direction, calls, connected, effective, successful, ordered, seconds)
SELECT (c.started_at AT TIME ZONE 'Asia/Shanghai')::date, extract(hour FROM c.started_at AT TIME ZONE 'Asia/Shanghai'),
       c.agent_id, coalesce(c.org_unit_id, ''), c.direction, count(*),
       count(*) FILTER (WHERE coalesce(last.connected, c.connected)),
       count(*) FILTER (WHERE coalesce(last.effective, c.effective)),
       count(*) FILTER (WHERE coalesce(last.successful, c.successful)),
       count(*) FILTER (WHERE coalesce(last.effective, c.effective)
                              AND CASE WHEN last.call_id IS NULL THEN c.disposition ELSE last.disposition END = 'ORDERED'),
       sum(floor(extract(epoch FROM c.ended_at - c.started_at)))
FROM call_record c
LEFT JOIN LATERAL (SELECT * FROM call_correction k WHERE k.call_id = c.id ORDER BY k.revision DESC LIMIT 1) AS last ON true
GROUP BY 1, 2, 3, 4, 5;

-- How a sale outside plain outbound calling came about (S5-3).
CREATE TABLE call_sale (
    call_id   uuid        NOT NULL PRIMARY KEY REFERENCES call_record (id),
    origin    text        NOT NULL CHECK (origin IN ('CUSTOMER_ASKED', 'RECOMMENDED', 'LEAD_CALLBACK')),
    stated_by text        NOT NULL,
    stated_at timestamptz NOT NULL
);

-- Complaints of a day's calls (S5-2).
CREATE INDEX issue_by_call_day ON issue (report_due_on) WHERE kind = 'COMPLAINT';

-- Who of a group is out, and since when (OPS-6). The rule stored is the one in force when it began.
CREATE TABLE agent_break (
    id           uuid        NOT NULL PRIMARY KEY,
    agent_id     text        NOT NULL,
    org_unit_id  text        NOT NULL,
    day          date        NOT NULL,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz CHECK (ended_at >= started_at),
    together     integer     NOT NULL CHECK (together >= 1),
    max_together integer     NOT NULL,
    due_back_at  timestamptz NOT NULL,
    rule_version integer     NOT NULL
);
COMMENT ON COLUMN agent_break.together IS 'persons of the group who were out when it began, with this one';

CREATE UNIQUE INDEX agent_break_one_at_a_time ON agent_break (agent_id) WHERE ended_at IS NULL;
CREATE INDEX agent_break_out ON agent_break (org_unit_id) WHERE ended_at IS NULL;
CREATE INDEX agent_break_by_start ON agent_break (started_at, id);
CREATE INDEX agent_break_by_unit ON agent_break (org_unit_id, started_at, id);

-- What is known of a repeat caller (CALL-13).
CREATE INDEX call_record_by_customer ON call_record (customer_id, started_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX promise_by_customer ON promise (customer_id, due_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX issue_by_customer ON issue (customer_id, reported_at, id) WHERE customer_id IS NOT NULL;

-- Which agents looked at which customers' histories, and when: it is written with each look, and never changed.
CREATE TABLE history_look (
    id          uuid        NOT NULL PRIMARY KEY,
    agent_id    text        NOT NULL,
    customer_id uuid        NOT NULL,
    looked_at   timestamptz NOT NULL
);
CREATE INDEX history_look_by_agent ON history_look (agent_id, looked_at);
