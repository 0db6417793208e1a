package dev.ringback.task.task;

import dev.ringback.task.customer.Callee;
import dev.ringback.task.customer.Callees;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callbacks that an event asks for, on days it names, rather than a fact whose days a calendar gives. */
@ApplicationScoped
public class RequestedTasks {

    private final Programs programs;
    private final Callees callees;
    private final TaskCreation creation;

    RequestedTasks(Programs programs, Callees callees, TaskCreation creation) {
        this.programs = programs;
        this.callees = callees;
        this.creation = creation;
    }

    /**
     * What is asked for.
     *
     * @param request who asked for it and why, where the event says so
     */
    public record Wish(
            Purpose purpose,
            String business,
            UUID customerId,
            NewTask.Subject subject,
            LocalDate opensOn,
            LocalDate dueOn,
            NewTask.Assignment assignment,
            NewTask.@Nullable Request request) {

        /** What an event asks for by itself. */
        public Wish(
                Purpose purpose,
                String business,
                UUID customerId,
                NewTask.Subject subject,
                LocalDate opensOn,
                LocalDate dueOn,
                NewTask.Assignment assignment) {
            this(purpose, business, customerId, subject, opensOn, dueOn, assignment, null);
        }
    }

    /** Creates the task of each active program of the purpose. A customer nobody knows is not called. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(Wish wish) {
        Callee callee = callees.find(wish.customerId());
        if (callee == null) {
            return;
        }
        List<NewTask> tasks = programs.active(wish.purpose(), wish.business()).stream()
                .map(program -> NewTask.of(
                        program,
                        wish.business(),
                        callee.customerId(),
                        wish.subject(),
                        wish.opensOn(),
                        wish.dueOn(),
                        wish.assignment(),
                        wish.request()))
                .toList();
        creation.createAll(tasks);
    }
}
