package dev.ringback.scoring;

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
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    static final ArchRule featuresHaveNoCycle =
            slices().matching("dev.ringback.scoring.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesLeaveRepositoriesAlone = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.agroal..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule resourcesDoNotShowEntities = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesOpenNoTransactions = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule kafkaIsThePlatformsBusiness =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    /** Points are a pure function: no clock, no database, no framework (invariant 6). */
    @ArchTest
    static final ArchRule theEvaluationIsPure = noClasses()
            .that()
            .haveSimpleName("Evaluation")
            .or()
            .haveSimpleName("LineEvaluation")
            .or()
            .haveSimpleName("StatementDigest")
            .or()
            .haveSimpleName("Adjustments")
            .or()
            .haveSimpleName("AnnualEvaluation")
            .or()
            .haveSimpleName("DemeritPrices")
            .or()
            .haveSimpleName("MoneyEvaluation")
            .or()
            .haveSimpleName("Waiver")
            .or()
            .haveSimpleName("ItemRule")
            .or()
            .haveSimpleName("AnnualDeals")
            .or()
            .haveSimpleName("UnitStatement")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta..", "io..", "dev.ringback.platform.clock..");

    @ArchTest
    static final ArchRule nobodyReadsTheTimeBare = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
