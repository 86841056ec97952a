package org.redress.paper;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that receipts are signed with; without one they say that they are not signed.
 *
 * @param keyStore a PKCS #12 file with one private key and its certificates
 * @param password of the file and of the key
 * @param alias    which key, else the first
 * @param trial    makes a key at each start, for trying out: nobody can trust it
 */
@ConfigurationProperties("redress.paper.signing")
record SealSettings(
        Path keyStore,
        @DefaultValue("") String password,
        String alias,
        @DefaultValue("false") boolean trial) {

    /** Without the password. */
    @Override
    public String toString() {
        return "SealSettings[" + keyStore + "]";
    }
}
