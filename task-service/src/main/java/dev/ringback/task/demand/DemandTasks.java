package dev.ringback.task.demand;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.TaskCreation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the callbacks of a confirmed demand form. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemandTasks {

    private final Programs programs;
    private final TaskCreation creation;
    private final BusinessClock clock;

    DemandTasks(Programs programs, TaskCreation creation, BusinessClock clock) {
        this.programs = programs;
        this.creation = creation;
        this.clock = clock;
    }

    /** A task for each customer, from the day the form names, or from today when it was confirmed later; each a round of the form. */
    void create(DemandView form) {
        Program program = programs.current(form.programId()).orElseThrow();
        LocalDate today = clock.today();
        LocalDate opensOn = form.opensOn().isBefore(today) ? today : form.opensOn();
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < form.number(); i++) {
            tasks.add(NewTask.of(
                    program,
                    form.business(),
                    form.customerIds().get(i),
                    new NewTask.Subject(
                            SubjectKind.DEMAND_FORM, form.id(), form.id().toString(), i + 1),
                    opensOn,
                    form.dueOn(),
                    new NewTask.Assignment(null, null, null),
                    new NewTask.Request(form.topic(), form.filedBy())));
        }
        creation.createAll(tasks);
    }
}
