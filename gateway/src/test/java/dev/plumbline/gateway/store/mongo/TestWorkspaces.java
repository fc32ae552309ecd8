package dev.plumbline.gateway.store.mongo;

import dev.plumbline.gateway.mongo.FreshDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for each place that a contract kit names, and for each opening a gateway's own connection; closed after each test. */
public final class TestWorkspaces implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final FreshDatabase database = new FreshDatabase();
    private final Map<Path, String> places = new HashMap<>();
    private final List<MongoWorkspace> opened = new ArrayList<>();

    /** The workspace of this place, which begins empty. */
    public MongoWorkspace open(Path place) {
        var workspace = MongoWorkspace.open(uri(place));
        opened.add(workspace);
        return workspace;
    }

    public String uri(Path place) {
        return places.computeIfAbsent(place, _ -> database.another());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database.beforeAll(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(MongoWorkspace::close);
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.afterAll(context);
    }
}
