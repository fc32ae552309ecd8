package dev.plumbline.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.trend.IsoWeek;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every refusal promises. Its code is part of the public interface: {@code rejection-codes.txt} is a golden file, and
 * a line in it is never changed, only added.
 */
class RejectionsTest {
    @Test
    void S3_codes_are_stable_and_each_has_one_meaning() throws Exception {
        var codes = rejections()
                .map(type -> sample(type).facts())
                .map(facts -> facts.code() + " " + facts.kind())
                .distinct()
                .sorted()
                .toList();
        var golden = Files.readAllLines(
                Path.of(RejectionsTest.class.getResource("rejection-codes.txt").toURI()), UTF_8);
        assertThat(codes).containsExactlyElementsOf(golden);
        assertThat(codes).extracting(line -> line.split(" ")[0]).doesNotHaveDuplicates();
    }

    @Test
    void S3_refusals_that_share_a_code_state_the_same_fact() throws Exception {
        var facts =
                rejections().collect(groupingBy(type -> sample(type).code(), mapping(Class::getSimpleName, toSet())));
        // S1: a task that is another person's and one that does not exist are refused alike.
        assertThat(facts.remove("task-unknown")).containsExactlyInAnyOrder("TaskUnknown", "NotYourTask");
        assertThat(facts).allSatisfy((_, names) -> assertThat(names).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void S3_a_refusal_says_what_is_so_about_which_and_what_to_do(Class<? extends Rejection> type) throws Exception {
        var rejection = sample(type);
        var facts = rejection.facts();
        assertThat(facts.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(facts.detail()).matches("\\S[^%]{10,}\\.").doesNotContain("null", "  ");
        assertThat(facts.remedy()).matches("[A-Z][^%]{8,}\\.").doesNotContain("null", "  ");
        for (var component : type.getRecordComponents()) {
            if (namesSomething(component)) {
                assertThat(facts.detail()).contains(value(component).toString());
            }
        }
    }

    /** {@code by} is whoever is told: "you". */
    private static boolean namesSomething(RecordComponent component) {
        return Scalar.class.isAssignableFrom(component.getType())
                && !component.getName().equals("by");
    }

    /** All records of the domain that are rejections, wherever they stand. */
    static Stream<Class<? extends Rejection>> rejections() throws IOException, URISyntaxException {
        var classes = Path.of(Rejection.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var found = new ArrayList<Class<? extends Rejection>>();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.map(classes::relativize).map(Path::toString).sorted().toList()) {
                if (file.endsWith(".class") && !file.endsWith("-info.class")) {
                    var type = load(file.replace('/', '.').substring(0, file.length() - ".class".length()));
                    if (type.isRecord() && Rejection.class.isAssignableFrom(type)) {
                        found.add(type.asSubclass(Rejection.class));
                    }
                }
            }
        }
        return found.stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Rejection sample(Class<? extends Rejection> type) {
        return (Rejection) make(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(RejectionsTest::value)
                        .toArray());
    }

    private static Object value(RecordComponent component) {
        var type = component.getType();
        if (type == SpecVersion.class) {
            return new SpecVersion("1.41.0");
        } else if (type == IsoWeek.class) {
            return IsoWeek.parse("2026-W31");
        } else if (Scalar.class.isAssignableFrom(type)) {
            return make(type, prefix(type) + component.getName() + "-7f");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 9, 14);
        } else if (type == String.class) {
            return component.getName() + "-7f";
        } else if (type == int.class) {
            return 41;
        } else if (type == double.class) {
            return 4.25;
        } else if (type == Fault.class) {
            return new Fault("/objects/3", "Something is not as it should be.");
        } else if (type == List.class) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            if (element == Fault.class) {
                return List.of(new Fault("/objects/3", "Something is not as it should be."));
            }
            return element == String.class
                    ? List.of("4.1", "4.2")
                    : List.of(make(element, prefix(element) + "a"), make(element, prefix(element) + "b"));
        }
        throw new AssertionError("No sample for " + component);
    }

    private static String prefix(Class<?> type) {
        return type.getSimpleName().equals("ReviewItem") ? "label:" : "";
    }

    private static Object make(Class<?> type, Object... values) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
