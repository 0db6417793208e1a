package dev.ringback.stack;

import dev.ringback.stack.StackOptions.Lifetime;
import dev.ringback.stack.postgres.ServiceDatabase;
import dev.ringback.stack.process.ChildJvm;
import dev.ringback.stack.process.ClassArchive;
import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.ServiceMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line and the environment of each process. Secrets go into the environment, the rest onto the command line,
 * where it can be read.
 */
record LaunchPlan(StackOptions options, StackSecrets secrets) {

    private static final List<String> INFRA_JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> SERVER_LOG = List.of(
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final List<String> BROKER_JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final List<String> APPLICATION_JVM =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /**
     * The optimising compiler takes up a method five times later than usual. A third of the processor time of a start
     * went into optimising what runs at the start only; what stays busy is optimised all the same, seconds later.
     */
    private static final List<String> LATE_OPTIMISER = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** The applications that are not built. */
    List<Path> missingJars() {
        return ProcessName.applications().stream()
                .map(this::jar)
                .filter(jar -> !Files.exists(jar))
                .toList();
    }

    Path clockFile() {
        return options.data().resolve("clock");
    }

    Path readyFile(Instance instance) {
        return options.run().resolve(instance.id() + ".ready");
    }

    ChildJvm command(Instance instance, int httpPort) {
        return switch (instance.name()) {
            case INFRA -> infra(instance);
            case BROKER -> broker(instance);
            case TASK_SERVICE, CALLRECORD_SERVICE, COMPLAINT_SERVICE, SCORING_SERVICE, GATEWAY ->
                application(instance, httpPort);
        };
    }

    private ChildJvm infra(Instance instance) {
        List<String> arguments = new ArrayList<>(INFRA_JVM);
        arguments.addAll(ClassArchive.flags(options.classArchives(), instance.id()));
        arguments.addAll(SERVER_LOG);
        arguments.addAll(List.of(
                "-Djava.io.tmpdir=" + emptyFolder(options.run().resolve("infra-tmp")),
                "-cp",
                options.root().stackClassPath(),
                InfraMain.class.getName(),
                "--data",
                options.data().toString(),
                "--log",
                options.log("postgres").toString(),
                "--ready-file",
                readyFile(instance).toString(),
                "--postgres-binaries",
                options.postgresBinaries().toString(),
                "--postgres-port",
                port(StackPort.POSTGRES),
                "--issuer-port",
                port(StackPort.ISSUER)));
        addLifetime(arguments);
        return new ChildJvm(
                arguments, Map.of("RINGBACK_DB_PASSWORD", secrets.databasePassword()), options.log(instance.id()));
    }

    private List<String> optimiser() {
        return switch (options.tuning()) {
            case SHORT_LIFE -> List.of("-XX:TieredStopAtLevel=1");
            case START -> LATE_OPTIMISER;
            case THROUGHPUT -> List.of();
        };
    }

    /** The library that runs PostgreSQL leaves a script behind in the temporary folder at each start. */
    private static Path emptyFolder(Path folder) {
        Folders.delete(folder);
        return Folders.createPrivate(folder);
    }

    private ChildJvm broker(Instance instance) {
        List<String> arguments = new ArrayList<>(BROKER_JVM);
        arguments.addAll(optimiser());
        arguments.addAll(ClassArchive.flags(options.classArchives(), instance.id()));
        arguments.addAll(SERVER_LOG);
        // At the usual level the broker writes hundreds of lines before it is ready.
        arguments.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        arguments.add("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");
        arguments.addAll(List.of(
                "-cp",
                options.root().brokerClassPath(),
                "dev.ringback.stack.kafka.BrokerMain",
                "--data",
                options.data().resolve("kafka").toString(),
                "--ready-file",
                readyFile(instance).toString(),
                "--port",
                port(StackPort.KAFKA),
                "--controller-port",
                port(StackPort.KAFKA_CONTROLLER)));
        addLifetime(arguments);
        return new ChildJvm(arguments, Map.of(), options.log(instance.id()));
    }

    private void addLifetime(List<String> arguments) {
        if (options.lifetime() == Lifetime.WITH_JVM) {
            arguments.add("--with-parent");
        }
    }

    private ChildJvm application(Instance instance, int httpPort) {
        ProcessName name = instance.name();
        List<String> arguments = new ArrayList<>(APPLICATION_JVM);
        arguments.addAll(optimiser());
        arguments.add("-Dquarkus.http.host=127.0.0.1");
        arguments.add("-Dquarkus.http.port=" + httpPort);
        arguments.add("-Dquarkus.oidc.auth-server-url=http://127.0.0.1:" + port(StackPort.ISSUER));
        arguments.add("-Dringback.clock.mode=development");
        // People read these logs, not machines.
        arguments.add("-Dquarkus.log.console.json.enabled=false");
        arguments.add("-Dringback.clock.file=" + clockFile());
        if (name.isService()) {
            ServiceDatabase database = ServiceDatabase.of(name.id());
            arguments.add("-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(options.port(StackPort.POSTGRES)));
            arguments.add("-Dquarkus.datasource.username=" + database.name());
            arguments.add("-Dkafka.bootstrap.servers=127.0.0.1:" + port(StackPort.KAFKA));
        } else {
            ProcessName.applications().stream()
                    .filter(ProcessName::isService)
                    .forEach(service -> arguments.add("-Dringback.gateway.url." + service.id() + "=http://127.0.0.1:"
                            + port(service.httpPort())));
        }
        Path jar = jar(name);
        if (options.lifetime() == Lifetime.WITH_JVM) {
            Path classes = options.root().path().resolve("local-stack/target/classes");
            arguments.addAll(List.of("-cp", classes + java.io.File.pathSeparator + jar, ServiceMain.class.getName()));
        } else {
            arguments.addAll(List.of("-jar", jar.toString()));
        }
        return new ChildJvm(arguments, secrets.environment(name), options.log(instance.id()));
    }

    private Path jar(ProcessName application) {
        return options.root().path().resolve(application.id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private String port(StackPort port) {
        return Integer.toString(options.port(port));
    }
}
