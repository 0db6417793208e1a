-- What the directory's events told. The version keeps an older event from undoing a newer one.
CREATE TABLE directory_org_unit (
    org_unit_id text   NOT NULL PRIMARY KEY,
    name        text   NOT NULL,
    kind        text   NOT NULL,
    parent_id   text,
    version     bigint NOT NULL
);

CREATE TABLE directory_agent (
    agent_id    text   NOT NULL PRIMARY KEY,
    name        text   NOT NULL,
    org_unit_id text   NOT NULL,
    hired_on    date   NOT NULL,
    left_on     date,
    version     bigint NOT NULL
);
