package org.redress.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs what is set on paper, so that whoever has it can show that not a byte was changed. */
@Component
@EnableConfigurationProperties(SealSettings.class)
public class Seal {

    private final SigningKey key;
    private final Clock clock;

    @Autowired
    Seal(SealSettings settings, Clock clock) {
        this.key = SigningKey.of(settings, clock.instant());
        this.clock = clock;
    }

    /** Whether there is a key; without one nothing may be called signed. */
    public boolean isThere() {
        return key != null;
    }

    /** Whom the certificate names. */
    public String signer() {
        return key.certificates().get(0).getSubjectX500Principal().getName();
    }

    /** @param reason what the signature is for, in words that a reader of PDF shows */
    public byte[] sign(byte[] pdf, String reason) {
        Instant now = clock.instant();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setReason(reason);
            Calendar moment = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            moment.setTime(Date.from(now));
            signature.setSignDate(moment);
            document.addSignature(signature, this::signed);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CMS (RFC 5652) over everything but the place of the signature itself. */
    private byte[] signed(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, key.certificates().get(0)));
            generator.addCertificates(new JcaCertStore(key.certificates()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("could not be signed", e);
        }
    }
}
