package bench.letters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Printed pages side by side, so that hundreds can be looked at. */
final class Sheets {

    private static final float DPI = 60;
    private static final int ACROSS = 4;
    private static final int ON_A_SHEET = 8;

    private final Path folder;
    private final Map<String, List<BufferedImage>> waiting = new TreeMap<>();
    private final Map<String, Integer> written = new TreeMap<>();

    Sheets(Path folder) {
        this.folder = folder;
    }

    void add(String name, byte[] pdf) throws IOException {
        List<BufferedImage> pages = waiting.computeIfAbsent(name, each -> new ArrayList<>());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
                if (pages.size() == ON_A_SHEET) {
                    write(name, pages);
                }
            }
        }
    }

    void end() throws IOException {
        for (Map.Entry<String, List<BufferedImage>> rest : waiting.entrySet()) {
            if (!rest.getValue().isEmpty()) {
                write(rest.getKey(), rest.getValue());
            }
        }
    }

    private void write(String name, List<BufferedImage> pages) throws IOException {
        int width = pages.get(0).getWidth() + 6;
        int height = pages.get(0).getHeight() + 6;
        var sheet = new BufferedImage(
                width * ACROSS, height * ((pages.size() + ACROSS - 1) / ACROSS), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < pages.size(); i++) {
            pen.drawImage(pages.get(i), i % ACROSS * width, i / ACROSS * height, null);
        }
        pen.dispose();
        pages.clear();
        int number = written.merge(name, 1, Integer::sum);
        ImageIO.write(
                sheet,
                "png",
                Files.createDirectories(folder)
                        .resolve(name + "-" + number + ".png")
                        .toFile());
    }
}
