package dev.ringback.stack.postgres;

import dev.ringback.stack.process.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL on a data directory that outlives it, with a database and an owner for each service. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts the server; one that an earlier, killed parent left running on the same directory is stopped first.
     *
     * @param folder holds the data directory {@code pgdata}
     * @param binaries where the server's programs are unpacked, once per user
     * @param port TCP port on the loopback interface
     * @param password password of the four owner roles and of the superuser {@code postgres}
     * @param log file that takes the server's output
     */
    public static PostgresServer start(Path folder, Path binaries, int port, String password, Path log) {
        Path data = dataDirectory(folder);
        try {
            Folders.createPrivate(folder);
            discardHalfMade(data);
            Postmaster.on(data).ifPresent(left -> left.stop(STOP_PATIENCE));
            Postmaster.clearAfterKill(data, ORPHAN_PATIENCE);
            EmbeddedPostgres server = Binaries.in(binaries)
                    .whileUnpacking(() -> EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setOverrideWorkingDirectory(
                                    Files.createDirectories(binaries).toFile())
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START_PATIENCE)
                            .setPort(port)
                            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setLocaleConfig("locale", "C")
                            .setConnectConfig("password", password)
                            // The library switches durability off for speed. A claim acknowledged here has to survive.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("shared_buffers", "128MB")
                            .setServerConfig("max_wal_size", "2GB")
                            // Dead rows at the head of a queue slow every claim: vacuum at full speed.
                            .setServerConfig("autovacuum_vacuum_cost_delay", "0")
                            // Its passwords are in a file beside it; hashing them hard costs each connection only time.
                            .setServerConfig("scram_iterations", "1")
                            .setServerConfig("timezone", "UTC")
                            .start());
            PostgresServer started = new PostgresServer(server, data);
            started.createDatabases(password);
            started.requirePasswords(password);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start; its log is " + log, e);
        }
    }

    /** A folder for the server's programs that all of the user's tests share. */
    public static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "ringback-" + System.getProperty("user.name"), "postgres");
    }

    /** Where the server that is given the folder keeps its files. */
    public static Path dataDirectory(Path folder) {
        return folder.resolve("pgdata");
    }

    /** A directory whose making was cut short has no version file yet, holds no data, and would stop initdb. */
    private static void discardHalfMade(Path data) {
        if (Files.exists(data) && !Files.exists(data.resolve("postgresql.conf"))) {
            Folders.delete(data);
        }
    }

    private void createDatabases(String password) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (ServiceDatabase database : ServiceDatabase.ALL) {
                String quoted = statement.enquoteLiteral(password);
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.name())) {
                    statement.execute("CREATE ROLE " + database.name() + " LOGIN PASSWORD " + quoted);
                }
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                    statement.execute("CREATE DATABASE " + database.name() + " OWNER " + database.name());
                    statement.execute("REVOKE CONNECT ON DATABASE " + database.name() + " FROM PUBLIC");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the databases", e);
        }
    }

    /** The library makes a server that trusts every user of the machine. */
    private void requirePasswords(String password) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        String wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(wanted)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + statement.enquoteLiteral(password));
            Files.writeString(rules, wanted);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set the password of the superuser", e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Stops the server after a clean checkpoint, however long that takes within reason. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
        // The library gives up waiting after five seconds; a checkpoint of a busy database takes longer.
        Postmaster.on(data).ifPresent(running -> running.stop(STOP_PATIENCE));
    }
}
