-- A claim and a dial ask protection about a customer, not only about a number: caps may count the dials to one customer, and the customer's
-- own hours and class stand beside the number's history. So the rows they lock name the customer.
ALTER TABLE task_ready ADD COLUMN customer_id uuid;
ALTER TABLE task_lease ADD COLUMN customer_id uuid;
UPDATE task_ready r SET customer_id = t.customer_id FROM task t WHERE t.id = r.task_id;
UPDATE task_lease l SET customer_id = t.customer_id FROM task t WHERE t.id = l.task_id;
ALTER TABLE task_ready ALTER COLUMN customer_id SET NOT NULL;
ALTER TABLE task_lease ALTER COLUMN customer_id SET NOT NULL;

-- What let a dial pass that the calling hours would have barred (TASK-13); null for a dial within them.
ALTER TABLE dial_attempt ADD COLUMN hours_override text CHECK (hours_override IN ('APPOINTMENT'));
