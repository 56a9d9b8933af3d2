package org.alongside.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;

/**
 * What one look at a file's bytes tells.
 *
 * @param bytes how many there are
 * @param utf8 whether all of it is UTF-8
 * @param text whether it can be text at all: no text holds a zero byte
 * @param digest its SHA-256
 */
record ReceivedFile(long bytes, boolean utf8, boolean text, String digest) {

    /** What old spreadsheets in Britain save as. Any bytes at all can be read as it. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;

    /** Copies a file, looking at it as it goes by. */
    static ReceivedFile copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        Utf8Check utf8 = new Utf8Check();
        boolean text = true;
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                digest.update(chunk, 0, count);
                utf8.see(chunk, count);
                bytes += count;
                for (int i = 0; i < count && text; i++) {
                    text = chunk[i] != 0;
                }
            }
        }
        return new ReceivedFile(bytes, utf8.passed(), text, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * What to read it as.
     *
     * @param wanted {@code auto} or null, or what the sender says it is
     * @throws Refusal (422) when it is no text, or not in what was wanted
     */
    Charset charset(String wanted) {
        if (bytes == 0) {
            throw refused("file", "is empty", null);
        }
        if (!text) {
            throw refused("file", "is not CSV: save the spreadsheet as \"CSV UTF-8\" and send that", null);
        }
        return switch (wanted == null ? "auto" : wanted) {
            case "auto" -> utf8 ? StandardCharsets.UTF_8 : WINDOWS;
            case "windows-1252" -> WINDOWS;
            case "utf-8" -> {
                if (!utf8) {
                    throw refused("encoding", "is not what the file is in; try auto", wanted);
                }
                yield StandardCharsets.UTF_8;
            }
            default -> throw refused("encoding", "is auto, utf-8 or windows-1252", wanted);
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Refusal refused(String field, String message, String value) {
        return Refusal.invalid(List.of(new FieldError(field, message, value)));
    }

    /** Whether bytes that come in pieces are UTF-8; a character may be cut in two by a piece's end. */
    private static final class Utf8Check {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(CHUNK + 8);
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK + 8);
        private boolean failed;

        void see(byte[] chunk, int count) {
            if (!failed) {
                bytes.put(chunk, 0, count).flip();
                failed = decoder.decode(bytes, characters.clear(), false).isError();
                bytes.compact();
            }
        }

        boolean passed() {
            if (failed) {
                return false;
            }
            CoderResult end = decoder.decode(bytes.flip(), characters.clear(), true);
            return !end.isError() && !decoder.flush(characters).isError();
        }
    }
}
