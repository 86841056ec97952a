package org.redress.casework;

import org.redress.complaint.ComplaintNumber;

/**
 * Whether something that we promised, or that an outside body ordered, is still to be carried out and verified (ISO
 * 10002 7.9).
 */
public interface OpenPromise {

    boolean isPromised(ComplaintNumber number);
}
