package org.redress.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

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

    /** Another one for other marks. */
    public String version() {
        String all = new TreeSet<>(withheld) + "\n" + new TreeSet<>(released) + "\n" + new TreeSet<>(passages);
        return Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
