package dev.ringback.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    /** The compiled main classes; the class path of a Quarkus test run is not one ArchUnit can scan by package. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(java.nio.file.Path.of("target", "classes")));
        }
    }

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.ringback.task.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ringback.call..",
                    "dev.ringback.complaint..",
                    "dev.ringback.scoring..",
                    "dev.ringback.gateway..");

    @ArchTest
    static final ArchRule protectionDecidesWithoutTheWorld = noClasses()
            .that()
            .haveNameMatching(
                    "dev\\.ringback\\.task\\.protection\\.(ContactProtection|KnownContact|ContactHistory|Cap|CallingWindows).*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "jakarta.enterprise..", "jakarta.transaction..", "dev.ringback.platform..");

    @ArchTest
    static final ArchRule resourcesRunNoSql = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "dev.ringback.task.sql..");

    @ArchTest
    static final ArchRule resourcesOpenNoTransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule kafkaIsLeftToThePlatform =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule eventHandlersJoinTheInboxTransaction = methods()
            .that()
            .haveNameStartingWith("handle")
            .and()
            .areDeclaredInClassesThat()
            .implement(EventHandler.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    /** Invariant 8: a number in clear is asked for by the dial alone; intake only hashes, encrypts and masks. */
    @ArchTest
    static final ArchRule onlyTheDialRevealsNumbers = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ringback.task.dial..")
            .should()
            .callMethod(dev.ringback.task.number.NumberVault.class, "reveal", byte[].class, byte[].class, String.class);

    @ArchTest
    static final ArchRule nobodyReadsTheTimeBare = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
