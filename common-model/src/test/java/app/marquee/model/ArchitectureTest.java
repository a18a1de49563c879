package app.marquee.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.marquee.model.command.Command;
import app.marquee.model.event.PipelineEvent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;

@AnalyzeClasses(packages = "app.marquee.model", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noFrameworkAndNoBroker = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.rabbitmq..", "jakarta..", "java.sql..", "java.net.http..")
            .because("whoever speaks our language needs no framework for it");

    @ArchTest
    static final ArchRule nothingButJavaAndJackson = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "app.marquee.model..",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule twoFamilies = classes()
            .that(describe(
                    "extend or implement Message directly",
                    type -> type.getRawInterfaces().stream().anyMatch(parent -> parent.isEquivalentTo(Message.class))))
            .should(ArchCondition.from(describe(
                    "be PipelineEvent or Command",
                    type -> type.isEquivalentTo(PipelineEvent.class) || type.isEquivalentTo(Command.class))));

    @ArchTest
    static final ArchRule messagesAreNamedRecords = classes()
            .that()
            .areAssignableTo(Message.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(WireName.class);

    @ArchTest
    static final ArchRule onlyMessagesHaveWireNames =
            classes().that().areAnnotatedWith(WireName.class).should().beAssignableTo(Message.class);

    @ArchTest
    static final ArchRule eventsLieWithEvents =
            classes().that().areAssignableTo(PipelineEvent.class).should().resideInAPackage("app.marquee.model.event");

    @ArchTest
    static final ArchRule commandsLieWithCommands =
            classes().that().areAssignableTo(Command.class).should().resideInAPackage("app.marquee.model.command");

    @ArchTest
    static final ArchRule valuesKnowNoMessages = noClasses()
            .that()
            .resideInAPackage("app.marquee.model.media")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.marquee.model.event", "app.marquee.model.command", "app.marquee.model.topology");

    private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
