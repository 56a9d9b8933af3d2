package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's password: 256 random bits, kept in a file beside the data that only the owner can read. */
final class PostgresPassword {

    private PostgresPassword() {}

    static Path file(Path dataDir) {
        return dataDir.resolve("postgres.password");
    }

    /**
     * @throws StartupFailure when the data is there and its password is gone
     */
    static String of(Path dataDir) throws IOException {
        Path file = file(dataDir);
        if (!Files.exists(file)) {
            throw new StartupFailure(
                    "the password of the database in " + dataDir + " is missing: put " + file + " back from a backup");
        }
        return Files.readString(file).strip();
    }

    /** Keeps a password that an unfinished first start left. */
    static void generate(Path dataDir) throws IOException {
        if (!Files.exists(file(dataDir))) {
            byte[] bits = new byte[32];
            new SecureRandom().nextBytes(bits);
            Path writing = OwnerOnly.file(dataDir.resolve("postgres.password.new"));
            Files.writeString(writing, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
            Files.move(writing, file(dataDir), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
