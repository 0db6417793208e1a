package dev.ringback.task.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.outbox.OutboxRelay;
import dev.ringback.platform.sql.Sql;
import dev.ringback.stack.testing.EmbeddedStack;
import dev.ringback.task.campaign.CampaignGate;
import dev.ringback.task.program.Programs;
import dev.ringback.task.protection.PolicyStore;
import dev.ringback.task.protection.ProtectionConfig;
import dev.ringback.task.rejection.Rejections;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.workprofile.WorkProfiles;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.quarkus.arc.Arc;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a service would be made of in a second process: other objects than the application's own, another connection pool. */
public final class SecondProcess implements AutoCloseable {

    private final AgroalDataSource pool;
    private final Sql sql;
    private final Outbox outbox;
    private final AtomicInteger statements = new AtomicInteger();

    public SecondProcess() throws Exception {
        TransactionSynchronizationRegistry transactions = bean(TransactionSynchronizationRegistry.class);
        NarayanaTransactionIntegration integration =
                new NarayanaTransactionIntegration(bean(TransactionManager.class), transactions);
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(configuration -> configuration
                        .maxSize(8)
                        .acquisitionTimeout(Duration.ofSeconds(60))
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        EmbeddedStack.shared().jdbcUrl("ringback_task"))
                                .principal(new NamePrincipal("ringback_task"))
                                .credential(new SimplePassword(EmbeddedStack.PASSWORD)))));
        AgroalDataSource counted = counting(pool);
        sql = make(Sql.class, counted);
        outbox = make(Outbox.class, counted, bean(BusinessClock.class), bean(OutboxRelay.class), transactions);
    }

    /** Its database. */
    public Sql sql() {
        return sql;
    }

    /** Its outbox. */
    public Outbox outbox() {
        return outbox;
    }

    /** The programs, as it reads and keeps them. */
    public Programs programs() throws Exception {
        return make(
                Programs.class,
                make(Class.forName("dev.ringback.task.program.ProgramStore"), sql, bean(ObjectMapper.class)));
    }

    /** The rules in force, as it reads them. */
    public Rulebook rulebook() throws Exception {
        return make(
                Rulebook.class,
                sql,
                programs(),
                make(PolicyStore.class, sql, bean(ObjectMapper.class)),
                bean(BusinessClock.class),
                bean(ProtectionConfig.class));
    }

    /** The agents' work profiles. */
    public WorkProfiles profiles() throws Exception {
        return make(WorkProfiles.class, sql, bean(Class.forName("dev.ringback.task.workprofile.ProfileConfig")));
    }

    /** The gate of campaigns. */
    public CampaignGate gate() throws Exception {
        return make(
                CampaignGate.class, make(Class.forName("dev.ringback.task.campaign.CampaignTable"), sql), profiles());
    }

    /** Where it counts what protection rejects. */
    public Rejections rejections() throws Exception {
        return make(
                Rejections.class,
                sql,
                bean(BusinessClock.class),
                Arc.container().beanManager().getEvent());
    }

    /** Statements run so far: each takes a connection of its own out of the pool, the transaction's. */
    public int statements() {
        return statements.get();
    }

    private AgroalDataSource counting(AgroalDataSource pool) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(pool, arguments);
                });
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The clock of both processes. */
    public BusinessClock clock() {
        return bean(BusinessClock.class);
    }

    /** What two processes share: the clock, keys, configuration. */
    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** By the one constructor that takes so many arguments; most are known to their packages only. */
    public static <T> T make(Class<T> type, Object... arguments) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(arguments));
            }
        }
        throw new IllegalArgumentException(type + " cannot be made of " + arguments.length + " arguments");
    }
}
