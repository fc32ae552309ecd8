package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the files of {@code web-sample}: a page, an asset with its compressed forms. */
class ClientFilesTest {
    private final Vertx vertx = Vertx.vertx();
    private Client browser;

    @BeforeEach
    void serve() throws TimeoutException {
        var router = Router.router(vertx);
        router.route().handler(new ClientFiles("web-sample")::serve);
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await(60, TimeUnit.SECONDS);
        browser = new Client("http://127.0.0.1:" + server.actualPort());
    }

    @AfterEach
    void stop() throws TimeoutException {
        vertx.close().await(60, TimeUnit.SECONDS);
    }

    @Test
    void the_page_may_load_only_what_is_this_servers_and_is_asked_for_each_time() {
        var page = browser.get("/");

        assertThat(page.text()).contains("the page");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(browser.with("If-None-Match", page.header("ETag")).get("/").status())
                .isEqualTo(304);
    }

    @Test
    void an_address_that_only_the_client_knows_is_the_page() {
        assertThat(browser.get("/tasks/t1/score").text()).contains("the page");
    }

    @Test
    void assets_are_kept_for_ever_and_come_compressed_to_who_takes_it() {
        var plain = browser.get("/assets/app-1a2b.js");
        var brotli = browser.with("Accept-Encoding", "gzip, br").get("/assets/app-1a2b.js");
        var gzip = browser.with("Accept-Encoding", "gzip").get("/assets/app-1a2b.js");

        assertThat(plain.header("Cache-Control")).contains("immutable");
        assertThat(plain.header("Content-Type")).startsWith("text/javascript");
        assertThat(plain.text()).contains("the script");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.text()).contains("stands for brotli");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void a_file_that_there_is_none_of_is_not_the_page() {
        assertThat(browser.get("/assets/gone-1a2b.js").status()).isEqualTo(404);
    }

    @Test
    void nothing_outside_the_client_is_served() {
        for (var path : new String[] {
            "/../openapi.yaml",
            "/%2e%2e/openapi.yaml",
            "/assets/..%2f..%2fopenapi.yaml",
            "//openapi.yaml",
            "/.hidden.txt"
        }) {
            assertThat(browser.get(path).text()).as(path).doesNotContain("openapi: 3.1");
        }
    }

    @Test
    void only_reading_is_answered() {
        assertThat(browser.send("POST", "/", java.net.http.HttpRequest.BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(404);
    }
}
