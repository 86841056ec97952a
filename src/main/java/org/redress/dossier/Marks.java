package org.redress.dossier;

import java.util.Set;

/**
 * What staff say about a redacted copy.
 *
 * @param withheld parts that are left out, by id
 * @param released documents that may go as they are, by part id: nobody can take words out of a picture or a PDF here
 * @param passages names and passages that are blacked out wherever they occur
 */
public record Marks(Set<String> withheld, Set<String> released, Set<String> passages) {

    public Marks {
        withheld = Set.copyOf(withheld);
        released = Set.copyOf(released);
        passages = Set.copyOf(passages);
    }
}
