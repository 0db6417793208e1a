CREATE TABLE probe (id uuid PRIMARY KEY, name text NOT NULL);
CREATE TABLE probe_applied (position bigint GENERATED ALWAYS AS IDENTITY, task_id uuid NOT NULL, fencing_token bigint NOT NULL);
CREATE TABLE probe_noted (task_id uuid NOT NULL, fencing_token bigint NOT NULL);
