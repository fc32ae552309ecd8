package dev.plumbline.gateway.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object a line: {@code at}, {@code level}, {@code logger}, {@code message}, then the event's own keys such as
 * {@code correlation} and {@code position}, and {@code error} with the stack trace.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var out = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("at", event.getInstant().toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("message", event.getFormattedMessage());
            keys(event, json);
            if (event.getThrowableProxy() != null) {
                json.writeStringField("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    private static void keys(ILoggingEvent event, JsonGenerator json) throws IOException {
        for (var pair : event.getKeyValuePairs() == null ? List.<KeyValuePair>of() : event.getKeyValuePairs()) {
            switch (pair.value) {
                case null -> {}
                case Integer number -> json.writeNumberField(pair.key, number);
                case Long number -> json.writeNumberField(pair.key, number);
                case Boolean flag -> json.writeBooleanField(pair.key, flag);
                default -> json.writeStringField(pair.key, pair.value.toString());
            }
        }
        for (var entry : event.getMDCPropertyMap().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
    }
}
