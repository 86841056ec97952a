package org.redress.correspondence.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a mail server says about a letter of ours.
 *
 * @param token     of the address that the report came to; empty when it came to another one
 * @param messageId of the letter, as the report quotes it; empty when it quotes none
 * @param failed    the addresses that it did not reach and will not reach, as the report names them: where it was to go in the end, and
 *                  where it was sent first
 * @param isFinal   it will not be delivered; else it is only late, or was relayed
 * @param reason    status and what the other mail server said
 */
record ReturnReport(
        Optional<String> token, Optional<String> messageId, Set<String> failed, boolean isFinal, String reason) {

    /** A letter that arrived may be passed on from there, in vain: that says nothing about whom it was for. */
    boolean isAboutAnotherThan(String recipient) {
        return recipient != null
                && !failed.isEmpty()
                && failed.stream().map(ReturnReport::plain).noneMatch(plain(recipient)::equals);
    }

    private static String plain(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        try {
            return small.substring(0, at + 1) + IDN.toASCII(small.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return small;
        }
    }
}
