package app.marquee.scanner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.marquee.messaging.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.marquee.scanner", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule NAMING_ASKS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..naming..")
            .and()
            .doNotHaveSimpleName("Tables") // reads the rules from the class path, once
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "org.springframework..")
            .because("a name is read without asking anybody");
}
