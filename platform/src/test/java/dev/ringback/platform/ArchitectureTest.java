package dev.ringback.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
    static final ArchRule packagesHaveNoCycle =
            slices().matching("dev.ringback.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingOfTheDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ringback.task..", "dev.ringback.call..", "dev.ringback.complaint..", "dev.ringback.scoring..");

    @ArchTest
    static final ArchRule kafkaClientsOnlyWhereEventsAreSentAndTaken = noClasses()
            .that()
            .resideOutsideOfPackages("..outbox..", "..inbox..", "..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule nobodyReadsTheTimeBare = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
