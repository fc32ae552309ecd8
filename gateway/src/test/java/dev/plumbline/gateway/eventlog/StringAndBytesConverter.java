package dev.plumbline.gateway.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;

/** Makes bytes of texts: enough for Axon's storage suite. */
final class StringAndBytesConverter implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return source == String.class && target == byte[].class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convert(Object input, Type target) {
        return (T) ((String) input).getBytes(UTF_8);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {}
}
