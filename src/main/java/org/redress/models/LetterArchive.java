package org.redress.models;

import java.util.List;

/**
 * Stores deployed words of letters. It is a port: the words arrive with the engine's deployments, which only the
 * platform knows, and are used in correspondence, which the platform may not use.
 */
public interface LetterArchive {

    /**
     * Keeps a deployed file as the newest version of its language, in the caller's transaction; the next letter is written with it.
     *
     * @param source which way it came, see {@code Door}; null when unknown
     * @param content as deployed, see {@link LetterFile}
     */
    void keep(String language, String deployment, String source, String content);

    /** Every version of a language, newest first. */
    List<LetterVersion> versions(String language);
}
