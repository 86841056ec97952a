package org.redress.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.redress.dossier.CaseFile.Enclosure;

/** Files that travel inside a PDF (PDF/A-3), byte for byte. */
final class Attachments {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private Attachments() {}

    static void add(PDDocument document, Enclosure enclosure) throws IOException {
        byte[] content = enclosure.bytes();
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(enclosure.mediaType());
        file.setSize(content.length);
        String name = enclosure.id() + " " + enclosure.name();
        var named = new PDComplexFileSpecification();
        named.setFile(name);
        named.setFileUnicode(name);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Supplement");

        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        PDEmbeddedFilesNameTreeNode before = names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> all =
                before == null || before.getNames() == null ? new TreeMap<>() : new TreeMap<>(before.getNames());
        all.put(name, named);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(all);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        COSArray associated = catalog.getCOSObject().getCOSArray(ASSOCIATED);
        if (associated == null) {
            associated = new COSArray();
            catalog.getCOSObject().setItem(ASSOCIATED, associated);
        }
        associated.add(named);
    }
}
