package org.redress.paper;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A private key with the certificates that say whose it is, the signer's first. */
record SigningKey(PrivateKey key, List<X509Certificate> certificates) {

    /** @return null when no key is configured */
    static SigningKey of(SealSettings settings, Instant now) {
        try {
            if (settings.keyStore() != null) {
                return read(settings);
            }
            return settings.trial() ? made(now) : null;
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("redress.paper.signing.key-store cannot be used", e);
        }
    }

    private static SigningKey read(SealSettings settings) throws GeneralSecurityException, IOException {
        char[] password = settings.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(settings.keyStore())) {
            store.load(file, password);
        }
        String alias =
                settings.alias() != null ? settings.alias() : store.aliases().nextElement();
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("no private key " + alias);
        }
        Certificate[] chain = store.getCertificateChain(alias);
        return new SigningKey(
                key, Stream.of(chain).map(X509Certificate.class::cast).toList());
    }

    private static SigningKey made(Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Trial key of Redress");
        var certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(3650))),
                        name,
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        return new SigningKey(
                pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
    }

    String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }
}
