package app.marquee.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.marquee.messaging.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.marquee.publisher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule NFO_TOUCHES_NOTHING = noClasses()
            .that()
            .resideInAPackage("..nfo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.nio.file..", "java.net..");
}
