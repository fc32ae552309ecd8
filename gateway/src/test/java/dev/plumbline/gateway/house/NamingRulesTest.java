package dev.plumbline.gateway.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.plumbline.gateway.house.House.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A name says what a thing is for; a package says where null may be. */
class NamingRulesTest {

    @Test
    void no_package_is_a_drawer_for_everything() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..service..",
                        "..services..",
                        "..manager..",
                        "..helper..",
                        "..helpers..",
                        "..misc..")
                .check(CLASSES);
    }

    @Test
    void no_class_is_named_after_its_lack_of_a_subject() {
        noClasses()
                .should()
                .haveNameMatching(".+(Impl|Util|Utils|Manager|Helper)")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(liveInANullMarkedPackage()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }
}
