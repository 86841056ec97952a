package org.redress.correspondence.delivery;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;
import org.redress.record.Actor;

/**
 * A letter has reached the complainant: the mail server took it, or somebody posted or told it. Published in the transaction
 * that records it; until then its contents count as not said.
 *
 * @param occasion what it was written for, as in {@link org.redress.correspondence.Correspondence#writeToComplainant}
 * @param how      by mail, or in which other way and when
 * @param at       when it reached them; earlier than now when somebody records later what they did
 */
public record LetterArrived(
        ComplaintNumber complaint, LetterKind kind, String occasion, Actor by, String how, Instant at) {}
