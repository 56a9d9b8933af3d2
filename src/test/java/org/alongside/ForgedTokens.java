package org.alongside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that look like a good one and that its provider never signed. */
final class ForgedTokens {

    private ForgedTokens() {}

    /** Forgeries of a good token, by how they were made. */
    static Map<String, String> of(String good) {
        String[] parts = good.split("\\.");
        String head = text(parts[0]);
        String body = text(parts[1]);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("with other claims", parts[0] + "." + base64(body.replace("ada", "eve")) + "." + parts[2]);
        forged.put("with half a signature", good.substring(0, good.length() - 40));
        forged.put("signed with another key", signed(parts[0], parts[1]));
        forged.put(
                "signed with a key nobody knows",
                signed(base64(head.replaceAll("\"kid\" *: *\"[^\"]*\"", "\"kid\":\"mine\"")), parts[1]));
        forged.put("unsigned", base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        forged.put("signed with what is no secret", hashed(base64(head.replace("RS256", "HS256")), parts[1]));
        return forged;
    }

    private static String signed(String head, String body) {
        try {
            KeyPair own = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(own.getPrivate());
            signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return head + "." + body + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hashed(String head, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("alongside".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] hash = mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return head + "." + body + "." + base64(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
