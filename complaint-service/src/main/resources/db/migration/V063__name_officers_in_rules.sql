-- A rule or a route may name who handles its complaints, unless they are about him or he left.
ALTER TABLE complaint_rule ADD COLUMN officer_agent_id text;
ALTER TABLE complaint_route ADD COLUMN officer_agent_id text;
