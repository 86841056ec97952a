package org.redress.correspondence.delivery;

import java.util.Optional;

/**
 * What a mail server says about a letter of ours.
 *
 * @param token     of the address that the report came to; empty when it came to another one
 * @param messageId of the letter, as the report quotes it; empty when it quotes none
 * @param isFinal   it will not be delivered; else it is only late, or was relayed
 * @param reason    status and what the other mail server said
 */
record ReturnReport(Optional<String> token, Optional<String> messageId, boolean isFinal, String reason) {}
