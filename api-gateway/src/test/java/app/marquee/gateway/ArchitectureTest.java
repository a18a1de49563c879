package app.marquee.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.marquee.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule broker = only("Listener", "org.springframework.amqp..", "org.springframework.cloud.stream..");

    @ArchTest
    static final ArchRule database = only("Repository", "org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule http = only("Client", "org.springframework.web.client..", "java.net.http.HttpClient");

    @ArchTest
    static final ArchRule constructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static ArchRule only(String role, String... packages) {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith(role)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("only a *" + role + " speaks to the outside through it")
                .allowEmptyShould(true);
    }
}
