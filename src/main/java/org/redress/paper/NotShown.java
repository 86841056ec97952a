package org.redress.paper;

/** Why a document has no pages: a key of our words. Unchecked, because libraries take checked ones for a flaw they can work around. */
final class NotShown extends RuntimeException {

    NotShown(String reason) {
        super(reason, null, false, false);
    }
}
