package org.redress.platform.xml;

/** The file is no XML, or none that is read here. The message is a sentence for whoever brought it. */
public class UnreadableXml extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableXml(String message) {
        super(message);
    }

    UnreadableXml(String message, Exception cause) {
        super(message, cause);
    }
}
