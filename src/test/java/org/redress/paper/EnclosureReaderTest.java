package org.redress.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sent to do harm, or only by chance. */
class EnclosureReaderTest {

    private static final long BEARABLE = 400L << 20;

    private final EnclosureReader reader = new EnclosureReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter/FlateDecode",
                "/Filter[/FlateDecode/ASCIIHexDecode]",
                "/Filter/Fl#61teDecode",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 100000000>>",
                "/Filter/FlateDecode/Subtype/Image/Width 1/Height 1"
            })
    void a_page_that_unpacks_to_a_gigabyte_is_too_large(String packed) {
        byte[] bomb = deflated(1 << 30);

        assertThat(bearably(pdf("/Contents 4 0 R", packed, bomb))).isIn("tooLarge", "broken");
    }

    @Test
    void a_table_of_objects_that_unpacks_to_a_gigabyte_is_too_large() {
        byte[] bomb = deflated(1 << 30);
        byte[] pdf = ("%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 10/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length "
                        + bomb.length + ">>stream\n" + latin(bomb) + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(bearably(pdf)).isIn("tooLarge", "broken");
    }

    @Test
    void many_pages_that_share_a_large_stream_are_too_large() {
        assertThat(bearably(pdf("/Contents[" + "4 0 R ".repeat(100) + "]", "/Filter/FlateDecode", deflated(20 << 20))))
                .isEqualTo("tooLarge");
    }

    @Test
    void many_documents_share_one_allowance() {
        byte[] pdf = pdf("", "/Filter/FlateDecode/Subtype/Image/Width 9/Height 9", deflated(200 << 20));
        byte[] page = pdf(
                "/Resources<</XObject<</a 4 0 R>>>>/Contents 5 0 R",
                "/Filter/FlateDecode/Subtype/Image/Width 9/Height 9",
                deflated(200 << 20));
        var allowance = new Allowance();

        assertThat(pdf).isNotEmpty();
        assertThat(IntStream.range(0, 10)
                        .mapToObj(each ->
                                reader.read("application/pdf", page, allowance).reason()))
                .contains("tooLarge");
    }

    @Test
    void a_picture_of_sixty_million_deep_points_is_drawn_in_little_memory() {
        byte[] picture = png(7700, 7700, 16);

        long before = allocated();
        Shown shown = reader.read("image/png", picture);

        assertThat(shown.picture()).isNotNull();
        assertThat(allocated() - before).isLessThan(BEARABLE);
    }

    @Test
    void a_picture_with_one_endless_row_and_too_many_pictures_are_too_large() {
        assertThat(reader.read("image/png", png(50_000_000, 1, 16)).reason()).isEqualTo("tooLarge");
        byte[] picture = png(5000, 5000, 8);
        var allowance = new Allowance();
        assertThat(IntStream.range(0, 25)
                        .mapToObj(each ->
                                reader.read("image/png", picture, allowance).reason()))
                .contains("tooLarge")
                .containsNull();
    }

    @Test
    void a_picture_keeps_its_points_where_it_is_not_large() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", out);

        String address = reader.read("image/png", out.toByteArray()).picture();
        var drawn = ImageIO.read(new java.io.ByteArrayInputStream(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));

        assertThat(drawn.getWidth()).isEqualTo(1600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void words_are_read_in_whatever_they_were_written(String charset) {
        String said = "Der Zeuge Jürgen Müller war da, Ärger gab es nicht.";

        assertThat(reader.read("text/plain", said.getBytes(Charset.forName(charset)))
                        .words())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-windows-949", "UTF-16LE", "UTF-8"})
    void so_are_korean_ones(String charset) {
        String said = "증인 김철수 님이 말했습니다. 똠방각하, 2026-11-30";

        assertThat(reader.read("text/plain", said.getBytes(Charset.forName(charset)))
                        .words())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "text/plain"})
    void a_saved_mail_is_read_as_its_reader_saw_it(String kind) {
        String mail = """
                From: =?utf-8?B?UGV0ZXIgT3RoZXI=?= <p@x.example>
                To: a@b.example
                Subject: =?iso-8859-1?Q?M=FCller?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                It was Pet=
                er Other of 5 Se=63ret Lane.
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: application/pdf; name="scan.pdf"
                Content-Transfer-Encoding: base64

                SECRETSECRET
                --b--
                """.formatted(Base64.getEncoder()
                .encodeToString("<p>P&#101;ter <b>Oth</b>er said</p>".getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.read(kind, mail.getBytes(StandardCharsets.UTF_8)).words())
                .contains(
                        "From: Peter Other <p@x.example>",
                        "Subject: Müller",
                        "It was Peter Other of 5 Secret Lane.",
                        "Peter Other said",
                        "[scan.pdf]")
                .doesNotContain("SECRETSECRET");
    }

    @Test
    void a_mail_of_three_thousand_parts_in_each_other_is_too_large() {
        var mail = new StringBuilder("From: x@y\nMIME-Version: 1.0\n");
        IntStream.range(0, 3000)
                .forEach(level -> mail.append("Content-Type: multipart/mixed; boundary=b")
                        .append(level)
                        .append("\n\n--b")
                        .append(level)
                        .append('\n'));

        assertThat(reader.read("message/rfc822", mail.toString().getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo("tooLarge");
    }

    private String bearably(byte[] pdf) {
        long before = allocated();
        String reason = reader.read("application/pdf", pdf).reason();
        assertThat(allocated() - before).isLessThan(BEARABLE);
        return reason;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] deflated(int blanks) {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] some = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at < blanks >> 20; at++) {
                packed.write(some);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String page, String packed, byte[] stream) {
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + page + ">>",
            "<<" + packed + "/Length " + stream.length + ">>stream\n" + latin(stream) + "\nendstream",
            "<</Length 7>>stream\n/a Do  \nendstream"
        };
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (int at = 0; at < objects.length; at++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(at + 1).append(" 0 obj\n").append(objects[at]).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n")
                .append(places)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(int width, int height, int depth) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", new byte[] {
            (byte) (width >> 24),
            (byte) (width >> 16),
            (byte) (width >> 8),
            (byte) width,
            (byte) (height >> 24),
            (byte) (height >> 16),
            (byte) (height >> 8),
            (byte) height,
            (byte) depth,
            6,
            0,
            0,
            0
        });
        var data = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(data, new Deflater(1))) {
            byte[] row = new byte[1 + Math.multiplyExact(Math.min(width, 10_000), depth / 2)];
            for (int at = 0; at < height; at++) {
                packed.write(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
