package dev.ringback.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "dev.ringback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.ringback.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule gatewayDependsOnNoService = noClasses()
            .that()
            .resideInAPackage("dev.ringback.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ringback.platform..",
                    "dev.ringback.task..",
                    "dev.ringback.call..",
                    "dev.ringback.complaint..",
                    "dev.ringback.scoring..",
                    "dev.ringback.stack..");

    @ArchTest
    static final ArchRule gatewayKeepsNothing = noClasses()
            .that()
            .resideInAPackage("dev.ringback.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .that()
            .resideInAPackage("dev.ringback.gateway..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheProxyTalksToServices = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ringback.gateway.proxy..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..");
}
