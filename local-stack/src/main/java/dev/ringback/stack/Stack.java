package dev.ringback.stack;

import dev.ringback.stack.StackOptions.Lifetime;
import dev.ringback.stack.clock.ClockFile;
import dev.ringback.stack.issuer.IssuedTokens;
import dev.ringback.stack.issuer.TokenFactory;
import dev.ringback.stack.postgres.PostgresServer;
import dev.ringback.stack.postgres.Postmaster;
import dev.ringback.stack.postgres.ServiceDatabase;
import dev.ringback.stack.process.ChildJvm;
import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.PidFiles;
import dev.ringback.stack.process.Ports;
import dev.ringback.stack.process.Processes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The whole platform as processes of this machine. Methods may be called from several threads. */
public final class Stack implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration INFRA_STOP_PATIENCE = Duration.ofSeconds(130);

    private final StackOptions options;
    private final LaunchPlan plan;
    private final PidFiles pids;
    private final Readiness readiness;
    private final Map<Instance, Integer> extraPorts = new ConcurrentHashMap<>();

    private Stack(StackOptions options) {
        this.options = options;
        this.plan = new LaunchPlan(options, StackSecrets.in(options.data()));
        this.pids = new PidFiles(options.run());
        this.readiness = new Readiness(plan);
    }

    /** The stack of these options, whatever of it runs. */
    public static Stack of(StackOptions options) {
        return new Stack(options);
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws StackException if a port is taken, a service is not built or a process does not start; then nothing runs
     */
    public static Stack start(StackOptions options) {
        Stack stack = new Stack(options);
        new StackStart(stack, line -> {}).run();
        return stack;
    }

    /** How this stack is run. */
    public StackOptions options() {
        return options;
    }

    /** Where the gateway or a service answers, without a slash at the end. */
    public String baseUrl(ProcessName application) {
        return "http://127.0.0.1:" + options.port(application.httpPort());
    }

    /** The issuer's address and name. */
    public String issuerUrl() {
        return "http://127.0.0.1:" + options.port(StackPort.ISSUER);
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return "127.0.0.1:" + options.port(StackPort.KAFKA);
    }

    /** JDBC address of a service's database, with its owner's credentials. For checks, not for writing. */
    public String jdbcUrl(ProcessName service) {
        ServiceDatabase database = ServiceDatabase.of(service.id());
        return database.jdbcUrl(options.port(StackPort.POSTGRES)) + "?user=" + database.name() + "&password="
                + plan.secrets().databasePassword();
    }

    /**
     * A token that all services accept for twelve hours.
     *
     * @param role one or more roles, separated by spaces
     * @param subject whom it speaks for
     */
    public String token(String role, String subject) {
        return token(List.of(role.trim().split("\\s+")), subject, TokenFactory.DEFAULT_LIFE);
    }

    /** A token that all services accept for the given time, or at least half of it. */
    public String token(List<String> roles, String subject, Duration life) {
        return IssuedTokens.token(options.data().resolve("issuer"), issuerUrl(), roles, subject, life);
    }

    /** The business clock of all services. */
    public ClockFile clock() {
        Folders.createPrivate(options.data());
        return ClockFile.open(plan.clockFile(), Clock.systemUTC());
    }

    /** Whether the process runs, ready or not. */
    public boolean isRunning(ProcessName name) {
        return find(Instance.of(name)).isPresent();
    }

    /** Whether the process runs and takes requests. */
    public boolean isReady(ProcessName name) {
        return isRunning(name) && readiness.check(Instance.of(name), httpPort(Instance.of(name)));
    }

    /** The process's number, if it runs. */
    public Optional<Long> pid(ProcessName name) {
        return find(Instance.of(name)).map(ProcessHandle::pid);
    }

    /** The file with what the process printed. */
    public Path log(ProcessName name) {
        return options.log(name.id());
    }

    /**
     * Starts one process that does not run, and waits until it is ready.
     *
     * @throws StackException if it does not start
     */
    public void startProcess(ProcessName name) {
        launchAndAwait(Instance.of(name));
    }

    /**
     * Starts one more copy of a service on the same database, on a port of its own.
     *
     * @param service which
     * @param number 2 or more
     * @return where it answers
     */
    public String startExtra(ProcessName service, int number) {
        if (!service.isService() || number < 2) {
            throw new IllegalArgumentException("No extra copy " + number + " of " + service.id());
        }
        Instance instance = new Instance(service, number);
        int port = extraPorts.computeIfAbsent(instance, each -> Ports.free());
        launchAndAwait(instance);
        return "http://127.0.0.1:" + port;
    }

    /** Ends a process as a crash would, with SIGKILL; of {@code infra}, PostgreSQL too. */
    public void kill(ProcessName name) {
        if (name == ProcessName.INFRA) {
            postmaster().ifPresent(Postmaster::kill);
        }
        find(Instance.of(name)).ifPresent(Processes::kill);
    }

    /** Ends an extra copy of a service with SIGKILL. */
    public void killExtra(ProcessName service, int number) {
        find(new Instance(service, number)).ifPresent(Processes::kill);
    }

    /** Stops one process in an orderly way. */
    public void stopProcess(ProcessName name) {
        stop(Instance.of(name));
    }

    /** Stops everything, those first that need the others; data and logs stay. */
    public void stop() {
        extraPorts.keySet().forEach(this::stop);
        stop(Instance.of(ProcessName.GATEWAY));
        List<Thread> stopping = ProcessName.applications().stream()
                .map(name -> Thread.ofVirtual().start(() -> stop(Instance.of(name))))
                .toList();
        stopping.forEach(Stack::join);
        stop(Instance.of(ProcessName.BROKER));
        stop(Instance.of(ProcessName.INFRA));
        // A server whose parent was killed has outlived it.
        postmaster().ifPresent(left -> left.stop(INFRA_STOP_PATIENCE));
    }

    /** Stops everything; a temporary stack leaves nothing behind. */
    @Override
    public void close() {
        stop();
        if (options.lifetime() == Lifetime.WITH_JVM) {
            Folders.delete(options.home());
        }
    }

    LaunchPlan plan() {
        return plan;
    }

    Optional<Postmaster> postmaster() {
        return Postmaster.on(PostgresServer.dataDirectory(options.data().resolve("postgres")));
    }

    Duration launchAndAwait(Instance instance) {
        long begin = System.nanoTime();
        if (find(instance).isEmpty()) {
            launch(instance);
        }
        readiness.await(instance, httpPort(instance), find(instance));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void launch(Instance instance) {
        readiness.forget(instance);
        ChildJvm command = plan.command(instance, httpPort(instance));
        Process process;
        if (options.lifetime() == Lifetime.DETACHED) {
            process = command.startDetached();
        } else {
            process = command.startWithParent();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        }
        pids.write(instance.id(), process.toHandle());
    }

    private void stop(Instance instance) {
        find(instance)
                .ifPresent(handle -> Processes.stop(
                        handle, instance.name() == ProcessName.INFRA ? INFRA_STOP_PATIENCE : STOP_PATIENCE));
        pids.delete(instance.id());
        readiness.forget(instance);
    }

    private Optional<ProcessHandle> find(Instance instance) {
        return pids.find(instance.id()).filter(Processes::isRunning);
    }

    private int httpPort(Instance instance) {
        if (!instance.name().isApplication()) {
            return 0;
        }
        Integer extra = extraPorts.get(instance);
        return extra == null ? options.port(instance.name().httpPort()) : extra;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping", e);
        }
    }
}
