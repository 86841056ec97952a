package org.redress.correspondence;

import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

/**
 * A letter has reached the complainant: the mail server took it, or somebody told them another way. Published in the
 * transaction that records it; until then its contents count as not said.
 *
 * @param occasion what it was written for, as in {@link Correspondence#writeToComplainant}
 * @param how      by mail, or in which other way
 */
public record LetterArrived(ComplaintNumber complaint, LetterKind kind, String occasion, Actor by, String how) {}
