package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.plumbline.domain.Scalar;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Runs;
import dev.plumbline.domain.geometry.Vertices;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Scalars as strings; rings and lines as flat arrays of coordinates, runs as flat arrays of lengths. */
final class DomainModule extends SimpleModule {
    DomainModule() {
        addSerializer(Scalar.class, new ScalarSerializer());
        addKeySerializer(Scalar.class, new ScalarKeySerializer());
        addSerializer(Vertices.class, new VerticesSerializer());
        addDeserializer(Ring.class, new VerticesDeserializer<>(Ring.class, Ring::of));
        addDeserializer(Line.class, new VerticesDeserializer<>(Line.class, Line::of));
        addSerializer(Runs.class, new RunsSerializer());
        addDeserializer(Runs.class, new RunsDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return Scalar.class.isAssignableFrom(type.getRawClass())
                        ? new ScalarDeserializer(type.getRawClass())
                        : null;
            }
        });
        context.addKeyDeserializers(new KeyDeserializers() {
            @Override
            public @Nullable KeyDeserializer findKeyDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                if (!Scalar.class.isAssignableFrom(type.getRawClass())) {
                    return null;
                }
                var scalars = new ScalarDeserializer(type.getRawClass());
                return new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return scalars.make(key);
                    }
                };
            }
        });
    }

    private static final class ScalarSerializer extends StdSerializer<Scalar> {
        ScalarSerializer() {
            super(Scalar.class);
        }

        @Override
        public void serialize(Scalar value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.value());
        }
    }

    private static final class ScalarKeySerializer extends StdSerializer<Scalar> {
        ScalarKeySerializer() {
            super(Scalar.class);
        }

        @Override
        public void serialize(Scalar value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(value.value());
        }
    }

    private static final class ScalarDeserializer extends StdDeserializer<Object> {
        private final MethodHandle constructor;

        ScalarDeserializer(Class<?> type) {
            super(type);
            try {
                constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Object.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " is a Scalar without a constructor from its string", e);
            }
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return make(json.getText());
            } catch (IllegalArgumentException e) {
                throw com.fasterxml.jackson.databind.JsonMappingException.from(json, e.getMessage(), e);
            }
        }

        Object make(String value) {
            try {
                return (Object) constructor.invokeExact(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
