package dev.plumbline.gateway.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.plumbline.gateway.house.House.CLASSES;
import static dev.plumbline.gateway.house.House.DOMAIN;
import static dev.plumbline.gateway.house.House.GATEWAY;
import static dev.plumbline.gateway.house.House.PROJECTIONS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies run gateway → projections → domain, and what touches the world stays in the gateway. */
class DependencyRulesTest {
    private static final String[] FACTS = {
        "java..", "javax.crypto..", "org.locationtech.jts..", "org.jspecify..", DOMAIN
    };

    @Test
    void domain_knows_the_JDK_JTS_and_JSpecify_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(FACTS)
                .check(CLASSES);
    }

    @Test
    void projections_know_the_domain_and_what_the_domain_knows() {
        classes()
                .that()
                .resideInAPackage(PROJECTIONS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(FACTS).or(resideInAPackage(PROJECTIONS)))
                .check(CLASSES);
    }

    @Test
    void nothing_depends_on_the_gateway_but_the_gateway() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GATEWAY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GATEWAY)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev.plumbline.domain.(*)..", "dev.plumbline.projections.(*)..", "dev.plumbline.gateway.(*).."})
    void capabilities_are_free_of_cycles(String capability) {
        slices().matching(capability)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
