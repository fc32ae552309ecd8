package dev.plumbline.gateway.format.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Mark;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as the frames come. */
final class CsvWriter implements FrameWriter {

    private static final int PLACES = 6;

    private final Writer out;
    private final SequenceWriter rows;

    CsvWriter(Path to) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        Csv.COLUMNS.forEach(schema::addColumn);
        out = new BufferedWriter(Files.newBufferedWriter(to), 1 << 16);
        rows = CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build()
                .writer(schema.build())
                .writeValues(out);
    }

    @Override
    public void write(Frame frame) throws IOException {
        if (frame.annotations().isEmpty()) {
            rows.write(row(frame, null));
        }
        for (Annotation annotation : frame.annotations()) {
            rows.write(row(frame, annotation));
        }
    }

    private static List<String> row(Frame frame, @Nullable Annotation label) {
        List<String> row = new ArrayList<>();
        row.add(frame.name());
        row.add(frame.size() == null ? "" : String.valueOf(frame.size().width()));
        row.add(frame.size() == null ? "" : String.valueOf(frame.size().height()));
        row.add(text(frame.subset()));
        row.add(text(frame.number()));
        row.add(CsvShapes.text(frame.scene()));
        if (label == null) {
            while (row.size() < Csv.COLUMNS.size()) {
                row.add("");
            }
            return row;
        }
        Bounds bounds = label.shape().bounds();
        row.add(text(label.id()));
        row.add(label.className());
        row.add(number(bounds.minX()));
        row.add(number(bounds.minY()));
        row.add(number(label.shape() instanceof Box box ? box.width() : bounds.width()));
        row.add(number(label.shape() instanceof Box box ? box.height() : bounds.height()));
        row.add(label.shape() instanceof Box ? "" : CsvShapes.text(label.shape()));
        row.add(label.region() == null ? "" : CsvShapes.text(label.region()));
        row.add(text(label.track()));
        row.add(label.group() == 0 ? "" : String.valueOf(label.group()));
        row.add(label.zOrder() == 0 ? "" : String.valueOf(label.zOrder()));
        row.add(label.marks().stream()
                .map(Mark::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ")));
        row.add(label.confidence() == null ? "" : Decimals.shortest(label.confidence()));
        row.add(CsvShapes.text(label.attributes()));
        return row;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String number(double number) {
        return Decimals.text(number, PLACES);
    }

    @Override
    public void finish() throws IOException {
        rows.close();
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
