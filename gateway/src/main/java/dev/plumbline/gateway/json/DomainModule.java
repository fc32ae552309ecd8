package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteCapability;
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
import dev.plumbline.domain.geometry.Ring;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Scalars as strings, rings as flat arrays of coordinates. */
final class DomainModule extends SimpleModule {
    DomainModule() {
        addSerializer(Scalar.class, new ScalarSerializer());
        addKeySerializer(Scalar.class, new ScalarKeySerializer());
        addSerializer(Ring.class, new RingSerializer());
        addDeserializer(Ring.class, new RingDeserializer());
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

    private static final class RingSerializer extends StdSerializer<Ring> {
        RingSerializer() {
            super(Ring.class);
        }

        @Override
        public void serialize(Ring ring, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            var text = new char[ShortDecimal.MOST_CHARS];
            for (int i = 0; i < ring.size(); i++) {
                number(json, ring.x(i), text);
                number(json, ring.y(i), text);
            }
            json.writeEndArray();
        }

        private static boolean isText(JsonGenerator json) {
            return json.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
        }

        /** Whole numbers without their ".0": most coordinates after rounding, and a third of the bytes. */
        private static void number(JsonGenerator json, double value, char[] text) throws IOException {
            int whole = (int) value;
            if (whole == value) {
                json.writeNumber(whole);
                return;
            }
            int size = isText(json) ? ShortDecimal.write(value, text) : 0;
            if (size > 0) {
                json.writeNumber(text, 0, size);
            } else {
                json.writeNumber(value);
            }
        }
    }

    private static final class RingDeserializer extends StdDeserializer<Ring> {
        RingDeserializer() {
            super(Ring.class);
        }

        @Override
        public Ring deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return (Ring) context.handleUnexpectedToken(Ring.class, json);
            }
            var xy = new double[32];
            int n = 0;
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (!token.isNumeric()) {
                    return (Ring) context.handleUnexpectedToken(Ring.class, json);
                }
                if (n == xy.length) {
                    xy = Arrays.copyOf(xy, 2 * n);
                }
                xy[n++] = json.getDoubleValue();
            }
            if (n % 2 != 0) {
                context.reportInputMismatch(Ring.class, "Coordinates come in pairs; there are %d", n);
            }
            return Ring.of(Arrays.copyOf(xy, n));
        }
    }
}
