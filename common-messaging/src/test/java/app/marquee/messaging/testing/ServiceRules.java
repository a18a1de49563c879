package app.marquee.messaging.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for every service: the last word of a class's name says which outside world it may touch, failures aside. */
public final class ServiceRules {
    @ArchTest
    public static final ArchRule BROKER =
            only("Listener", "org.springframework.amqp..", "org.springframework.cloud.stream..");

    @ArchTest
    public static final ArchRule DATABASE = only("Repository", "org.springframework.jdbc..", "java.sql..");

    @ArchTest
    public static final ArchRule REDIS = only("Repository", "org.redisson..");

    @ArchTest
    public static final ArchRule HTTP = only("Client", "org.springframework.web.client..", "java.net.http..");

    @ArchTest
    public static final ArchRule CONSTRUCTORS = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private ServiceRules() {}

    private static ArchRule only(String role, String... packages) {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith(role)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages).and(not(assignableTo(Throwable.class))))
                .because("only a *" + role + " speaks to the outside through it")
                .allowEmptyShould(true);
    }
}
