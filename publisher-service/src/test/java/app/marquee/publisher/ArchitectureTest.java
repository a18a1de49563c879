package app.marquee.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.marquee.publisher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule BROKER = only("Listener", "org.springframework.amqp..", "org.springframework.cloud.stream..");

    @ArchTest
    static final ArchRule DATABASE = only("Repository", "org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule HTTP = only("Client", "org.springframework.web.client..", "java.net.http..");

    @ArchTest
    static final ArchRule CONSTRUCTORS = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NFO_TOUCHES_NOTHING = noClasses()
            .that()
            .resideInAPackage("..nfo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.nio.file..", "java.net..");

    private static ArchRule only(String role, String... packages) {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith(role)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("only a *" + role + " speaks to the outside through it")
                .allowEmptyShould(true);
    }
}
