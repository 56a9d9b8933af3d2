package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak in a process of its own, with the realm of {@code src/keycloak} in it. */
final class KeycloakProcess {

    private static final Path PROGRAM = Path.of("target", "keycloak");
    private static final Path REALM = Path.of("src", "keycloak", "realm.json");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path home;
    private final Path log;
    private final int port;
    private final KeycloakRealm realm;
    private Process process;

    private KeycloakProcess(Path home, Path log, int port) {
        this.home = home;
        this.log = log;
        this.port = port;
        // By another name than the application's, so that to a browser they are two sites
        this.realm = new KeycloakRealm("http://localhost:" + port);
    }

    /** Starts one with nothing but the realm in it, and waits until it answers. It goes with this JVM. */
    static KeycloakProcess start(Path log) throws IOException {
        Path home;
        try (Stream<Path> unpacked = Files.list(PROGRAM)) {
            home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        PostgresPrograms.deleteTree(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(
                imported.resolve("alongside-realm.json"),
                Files.readString(REALM)
                        .replace("{{client-secret}}", KeycloakRealm.CLIENT_SECRET)
                        .replace("{{password}}", KeycloakRealm.PASSWORD));
        KeycloakProcess keycloak = new KeycloakProcess(home.toAbsolutePath(), log, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::kill));
        keycloak.restart();
        return keycloak;
    }

    KeycloakRealm realm() {
        return realm;
    }

    /** Starts it, on what it kept, and waits until it answers. */
    void restart() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        "bash",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        KeycloakRealm.ADMIN_PASSWORD));
        process = command.start();
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Keycloak has ended; see " + log);
                    }
                    return realm.answers();
                });
    }

    /** Ends it as a power cut would. */
    void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
