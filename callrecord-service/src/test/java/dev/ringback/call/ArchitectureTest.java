package dev.ringback.call;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    /** The compiled main classes; the class path of a Quarkus test run is not one ArchUnit can scan by package. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(Path.of("target", "classes")));
        }
    }

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.ringback.call.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesKnowOnlyThePlatform = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ringback.task..",
                    "dev.ringback.complaint..",
                    "dev.ringback.scoring..",
                    "dev.ringback.gateway..",
                    "dev.ringback.stack..");

    @ArchTest
    static final ArchRule resourcesDoNotTouchTheDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.agroal..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule transactionsBelongToServices = noMethods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Service");

    @ArchTest
    static final ArchRule onlyThePlatformSpeaksToTheBroker =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule nobodyAsksForTheTimeButTheClock = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule handlersOfEventsAreHidden =
            classes().that().haveSimpleNameEndingWith("Handler").should().notBePublic();
}
