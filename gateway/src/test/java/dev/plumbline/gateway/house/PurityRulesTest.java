package dev.plumbline.gateway.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.plumbline.gateway.house.House.CLASSES;
import static dev.plumbline.gateway.house.House.DOMAIN;
import static dev.plumbline.gateway.house.House.PROJECTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.InstantSource;
import java.util.Collections;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Time, chance and identity arrive in the command: a fold that asks for them would not replay to the same state. */
class PurityRulesTest {

    @Test
    void domain_and_projections_never_ask_what_time_it_is() {
        theyNeverReach(resideInAPackage("java.time.."), "now");
        theyNeverReach(assignableTo(InstantSource.class), "system.*|tick.*|instant|millis");
        theyNeverReach(assignableTo(System.class), "currentTimeMillis|nanoTime");
    }

    @Test
    void domain_and_projections_never_draw_at_random() {
        theyNeverReach(assignableTo(RandomGenerator.class), ".*");
        theyNeverReach(assignableTo(UUID.class), "randomUUID");
        theyNeverReach(assignableTo(Math.class).or(assignableTo(StrictMath.class)), "random");
        theyNeverReach(assignableTo(Collections.class), "shuffle");
    }

    /** Calls and method references alike, so that {@code Instant::now} does not slip through as a supplier. */
    private static void theyNeverReach(DescribedPredicate<? super JavaClass> type, String method) {
        DescribedPredicate<JavaAccess<?>> reached =
                target(owner(type)).and(target(nameMatching(method))).forSubtype();
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, PROJECTIONS)
                .should()
                .accessTargetWhere(reached)
                .check(CLASSES);
    }
}
