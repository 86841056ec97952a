package org.redress.correspondence;

import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

/**
 * What was written to a complainant has reached them: the mail server took it, or somebody told them another way. Published in the
 * transaction that knows it; until then nothing counts as said.
 *
 * @param occasion what it was written for, as in {@link Correspondence#writeToComplainant}
 * @param how      by mail, or in which other way
 */
public record LetterArrived(ComplaintNumber complaint, LetterKind kind, String occasion, Actor by, String how) {}
