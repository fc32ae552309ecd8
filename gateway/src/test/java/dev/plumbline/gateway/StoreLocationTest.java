package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoreLocationTest {

    @Test
    void a_MongoDB_URI_is_a_database_and_everything_else_a_directory() {
        assertThat(StoreLocation.of("mongodb://a:1,b:2/plumbline?replicaSet=rs"))
                .isEqualTo(new StoreLocation.Database("mongodb://a:1,b:2/plumbline?replicaSet=rs"));
        assertThat(StoreLocation.of("data/mongodb")).isEqualTo(new StoreLocation.Directory(Path.of("data/mongodb")));
    }

    @Test
    void what_is_shown_of_a_database_holds_no_password() {
        assertThat(StoreLocation.of("mongodb://mo:secret@a:1,b:2/plumbline?replicaSet=rs"))
                .hasToString("a:1,b:2/plumbline");
    }
}
