package dev.plumbline.gateway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.launcher.Checkout.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path top;

    private Checkout checkout;

    @BeforeEach
    void lay_out_a_checkout_whose_path_has_spaces() throws Exception {
        checkout = new Checkout(top.toRealPath(), "a check out");
    }

    @Test
    void without_a_JDK_25_it_says_what_to_do() throws Exception {
        Path old = checkout.jdk(checkout.usualPlace().resolve("java-17"), "17.0.15");
        Run run = checkout.built().with("JAVA_HOME", old.toString()).run("score");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .isEqualTo("plumbline: a JDK 25 or newer is needed and none was found: install one"
                        + " (https://adoptium.net), or set JAVA_HOME to it.\n");
    }

    @Test
    void JAVA_HOME_is_taken_first_if_it_is_new_enough() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Path mine = checkout.jdk(top.resolve("my jdk"), "26");
        Run run = checkout.built().with("JAVA_HOME", mine.toString()).run("score");
        assertThat(run.output()).startsWith(mine + "/bin/java\n");
    }

    @Test
    void a_JAVA_HOME_that_is_too_old_is_passed_over() throws Exception {
        Path old = checkout.jdk(top.resolve("old"), "1.8.0_402");
        Path usual = checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Run run = checkout.built().with("JAVA_HOME", old.toString()).run("score");
        assertThat(run.output()).startsWith(usual + "/bin/java\n");
    }

    @Test
    void a_JDK_of_SDKMAN_is_found() throws Exception {
        Path jdk = checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/25.0.1-tem"), "25.0.1");
        assertThat(checkout.built().run("score").output()).startsWith(jdk + "/bin/java\n");
    }

    @Test
    void a_JDK_of_Mavens_toolchains_is_found() throws Exception {
        Path jdk = checkout.jdk(top.resolve("tool chain"), "25");
        Files.createDirectories(checkout.home().resolve(".m2"));
        Files.writeString(
                checkout.home().resolve(".m2/toolchains.xml"),
                "<toolchains><toolchain><configuration>\n  <jdkHome>" + jdk
                        + "</jdkHome>\n</configuration></toolchain>");
        assertThat(checkout.built().run("score").output()).startsWith(jdk + "/bin/java\n");
    }

    @Test
    void arguments_and_the_exit_code_go_through_unchanged() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Run run = checkout.built().run("score", "--truth", "my truth.json", "--json");
        assertThat(run.output()).endsWith("dev.plumbline.gateway.Main\nscore\n--truth\nmy truth.json\n--json\n");
        assertThat(run.exit()).isEqualTo(7);
    }

    @Test
    void a_symbolic_link_to_it_works_from_any_folder() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        checkout.built();
        Path elsewhere = Files.createDirectories(top.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("plumbline"), Path.of("../a check out/ops/plumbline"));
        Files.createSymbolicLink(elsewhere.resolve("pl"), Path.of("plumbline"));
        assertThat(checkout.run(link, elsewhere, "audit").output()).endsWith("Main\naudit\n");
        assertThat(checkout.run(Path.of("pl"), elsewhere, "audit").output()).endsWith("Main\naudit\n");
    }

    @Test
    void an_unchanged_checkout_is_not_built_again_and_needs_no_Node() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Run run = checkout.built().run("score");
        assertThat(run.errors()).isEmpty();
        assertThat(checkout.mavenCalls()).isEmpty();
    }

    @Test
    void a_changed_source_is_built_once() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        checkout.node("20.19.0").built();
        Path source = Files.writeString(checkout.root().resolve("domain/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
        Run run = checkout.run("score");
        assertThat(run.errors()).startsWith("plumbline: building what changed\n");
        assertThat(checkout.mavenCalls()).singleElement().asString().contains(" package ");
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_where_the_rest_is() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        checkout.node("22.0.0").maven("[ \"$1\" = --version ] || { echo '[ERROR] no semicolon'; exit 1; }");
        Run run = checkout.run("score");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("[ERROR] no semicolon\n")
                .endsWith("plumbline: the build failed; all it said is in " + checkout.root()
                        + "/target/plumbline/build.log\n");
        assertThat(checkout.root().resolve("target/plumbline/lock")).doesNotExist();
    }

    @Test
    void without_a_Node_20_19_the_client_cannot_be_built_and_it_says_what_to_do() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Run run = checkout.node("20.18.3").run("serve");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .isEqualTo("plumbline: Node.js 20.19 or newer is needed to build the web client and none was found:"
                        + " install one (https://nodejs.org), or put it on the PATH.\n");
    }

    @Test
    void without_Maven_and_a_network_it_says_what_to_do() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Run run = checkout.node("24.1.0").maven("exit 1").run("score");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).contains("Maven could not be fetched: connect to the network once, or install Maven");
    }

    @Test
    void a_lock_left_by_a_build_that_was_killed_is_taken_over() throws Exception {
        checkout.jdk(checkout.usualPlace().resolve("java-25"), "25.0.3");
        Path lock = Files.createDirectories(checkout.root().resolve("target/plumbline/lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        checkout.node("24.1.0").run("score");
        assertThat(checkout.mavenCalls()).hasSize(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void a_command_that_does_not_exist_is_refused_with_those_that_do() throws Exception {
        Run run = checkout.run("sreve");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors())
                .isEqualTo(
                        "plumbline: there is no command 'sreve'; it is one of demo, serve, score, bias, trend, drift, convert, certificate, spec, audit, log, backup, restore, mongo, bench, drill, test.\n");
    }
}
