package org.redress.correspondence.delivery;

import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;

/**
 * A letter that counted as arrived has come back. Published in the transaction that records it; whatever followed from its
 * arrival is taken back.
 */
public record LetterReturned(ComplaintNumber complaint, LetterKind kind, String occasion) {}
