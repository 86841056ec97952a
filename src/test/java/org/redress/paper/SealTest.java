package org.redress.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final byte[] PAGE =
            Presses.typesetter().set("<html lang='en'><head><title>Receipt</title></head><body>가나다 abc</body></html>");

    @Test
    void the_signature_covers_the_whole_file() throws Exception {
        byte[] signed = new Seal(new SealSettings(null, "", null, true), CLOCK).sign(PAGE, "Receipt C-2026-000123-38");

        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
            assertThat(signature.getReason()).contains("C-2026-000123-38");
            assertThat(isValid(signature, signed)).isTrue();
        }
    }

    @Test
    void a_byte_that_was_changed_is_noticed() throws Exception {
        byte[] signed = new Seal(new SealSettings(null, "", null, true), CLOCK).sign(PAGE, "Receipt");
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);

            signed[1000] ^= 1;

            assertThat(isValid(signature, signed)).isFalse();
        }
    }

    @Test
    void without_a_key_nothing_is_called_signed() {
        assertThat(new Seal(new SealSettings(null, "", null, false), CLOCK).isThere())
                .isFalse();
    }

    private static boolean isValid(PDSignature signature, byte[] file) throws Exception {
        var data = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(file))),
                signature.getContents(new ByteArrayInputStream(file)));
        var signer = data.getSignerInfos().getSigners().iterator().next();
        var certificate = data.getCertificates().getMatches(null).iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }
}
