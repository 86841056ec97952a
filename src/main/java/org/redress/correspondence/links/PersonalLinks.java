package org.redress.correspondence.links;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that let a complainant read and answer without an account. The number alone opens nothing. Each letter has a link of its own,
 * and so has whoever files a complaint on our page; a link opens until it expires or somebody revokes it, and every page of its complaint.
 */
@Service
@EnableConfigurationProperties(LinkLifetime.class)
@Transactional
public class PersonalLinks {

    private static final Long RECEIPT = null;

    private final LinkStore store;
    private final LinkTokens tokens;
    private final LinkAddresses addresses;
    private final LinkLifetime lifetime;
    private final Clock clock;

    PersonalLinks(LinkStore store, LinkTokens tokens, LinkAddresses addresses, LinkLifetime lifetime, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.addresses = addresses;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Absolute URL of the status page, for whoever has just filed the complaint; asked again it is the same one. */
    public String tracking(ComplaintNumber number) {
        return addresses.tracking(number, token(number, RECEIPT));
    }

    /** Absolute URL of the page on which the decision is answered, for the same reader. */
    public String answer(ComplaintNumber number) {
        return addresses.answer(number, token(number, RECEIPT));
    }

    /** The link of a letter, given out when the letter is written. */
    public void giveWith(ComplaintNumber number, long letter) {
        add(number, letter);
    }

    /** Whether this token opens this complaint now; that it was used is kept. */
    public boolean opens(ComplaintNumber number, String token) {
        return token != null && store.open(number, LinkTokens.hash(token), clock.instant());
    }

    /** The letter that came with this link: whoever has the link has read it. Empty for the link of the receipt. */
    @Transactional(readOnly = true)
    public Optional<Long> letterOf(ComplaintNumber number, String token) {
        return store.letterOf(number, LinkTokens.hash(token));
    }

    /** Every link of a complaint, oldest first. */
    @Transactional(readOnly = true)
    public List<LinkLine> of(ComplaintNumber number) {
        return store.of(number, clock.instant());
    }

    /** What is kept of a token, to ask about it later. */
    public static byte[] hash(String token) {
        return LinkTokens.hash(token);
    }

    /** Whether we gave out such a link and did not revoke it, though it may have expired. */
    @Transactional(readOnly = true)
    public boolean isOurs(ComplaintNumber number, byte[] hash) {
        return store.isKnown(number, hash);
    }

    String trackingIn(ComplaintNumber number, long letter) {
        return addresses.tracking(number, token(number, letter));
    }

    String answerIn(ComplaintNumber number, long letter) {
        return addresses.answer(number, token(number, letter));
    }

    LinkStore.Link ofLetter(ComplaintNumber number, long letter) {
        return give(number, letter);
    }

    private String token(ComplaintNumber number, Long letter) {
        return tokens.token(give(number, letter).seed());
    }

    private LinkStore.Link give(ComplaintNumber number, Long letter) {
        LinkStore.Link link = store.find(number, letter).orElseGet(() -> {
            add(number, letter);
            return store.find(number, letter).orElseThrow();
        });
        byte[] hash = LinkTokens.hash(tokens.token(link.seed()));
        if (!MessageDigest.isEqual(hash, link.hash())) {
            // the key was changed since: links that are out are dead, what leaves from now on is not
            store.opensWith(link.id(), hash);
        }
        return link;
    }

    private void add(ComplaintNumber number, Long letter) {
        byte[] seed = LinkTokens.newSeed();
        Instant now = clock.instant();
        store.add(number, letter, seed, LinkTokens.hash(tokens.token(seed)), now, lifetime.endOf(now));
    }
}
