package dev.plumbline.gateway.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.label.Value;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What annotations would say if the domain had any: sealed value types are one-key objects, attribute values are
 * unwrapped, enums are kebab-case. Events are not wrapped; the log knows their names.
 */
final class DomainIntrospector extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        if (unionOf(type.getRawType()) == null) {
            return super.findTypeResolver(config, type, baseType);
        }
        return new StdTypeResolverBuilder().init(JsonTypeInfo.Id.NAME, null).inclusion(JsonTypeInfo.As.WRAPPER_OBJECT);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        var union = unionOf(type.getRawType());
        return union == null
                ? super.findSubtypes(type)
                : members(union)
                        .map(s -> new NamedType(s, kebab(s.getSimpleName())))
                        .toList();
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return unionOf(type.getRawType()) == null || type.getRawType().isInterface()
                ? super.findTypeName(type)
                : kebab(type.getRawType().getSimpleName());
    }

    @Override
    public Boolean hasAsValue(Annotated member) {
        return member instanceof AnnotatedMethod method
                        && isValue(method.getDeclaringClass())
                        && method.getParameterCount() == 0
                        && method.getName()
                                .equals(method.getDeclaringClass()
                                        .getRecordComponents()[0]
                                        .getName())
                ? Boolean.TRUE
                : super.hasAsValue(member);
    }

    /** What may not be null has to be there; only a flag that is left out is off. */
    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isNeeded(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return isNeeded(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(member);
    }

    private static boolean isNeeded(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()
                && constructor.getDeclaringClass().getName().startsWith("dev.plumbline.")
                && parameter.getRawType() != boolean.class
                && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor && isValue(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, member);
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            if (constants[i].getClass().getName().startsWith("dev.plumbline.")) {
                names[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return names;
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord() && Value.class.isAssignableFrom(type);
    }

    /** The outermost sealed value type of the domain that a type is, or is one of; null when there is none. */
    private static @Nullable Class<?> unionOf(Class<?> type) {
        if (!type.getName().startsWith("dev.plumbline.domain.") || notAValue(type)) {
            return null;
        }
        var outer = Arrays.stream(type.getInterfaces())
                .filter(i -> i.isSealed() && !notAValue(i) && i.getName().startsWith("dev.plumbline.domain."))
                .findFirst();
        if (outer.isPresent()) {
            return unionOf(outer.get());
        }
        return type.isSealed() && type.isInterface() ? type : null;
    }

    /** Records only: a union inside a union stands for its members. */
    private static Stream<Class<?>> members(Class<?> union) {
        return Arrays.stream(union.getPermittedSubclasses()).flatMap(s -> s.isInterface() ? members(s) : Stream.of(s));
    }

    private static boolean notAValue(Class<?> type) {
        return Event.class.isAssignableFrom(type)
                || Command.class.isAssignableFrom(type)
                || Rejection.class.isAssignableFrom(type)
                || Decision.class.isAssignableFrom(type);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
