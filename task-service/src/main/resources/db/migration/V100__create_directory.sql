-- What this service needs of the directory, as its events tell it.
CREATE TABLE directory_unit (
    id        text    PRIMARY KEY,
    name      text    NOT NULL,
    kind      text    NOT NULL,
    parent_id text,
    version   bigint  NOT NULL
);

CREATE TABLE directory_agent (
    id          text   PRIMARY KEY,
    name        text   NOT NULL,
    org_unit_id text   NOT NULL,
    hired_on    date   NOT NULL,
    left_on     date,
    version     bigint NOT NULL
);
