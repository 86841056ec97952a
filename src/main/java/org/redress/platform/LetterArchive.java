package org.redress.platform;

/**
 * Where deployed words of letters are kept. A port: they arrive with the engine's deployments, which only the platform knows, and
 * are written with in correspondence, which the platform may not use.
 */
public interface LetterArchive {

    /**
     * Keeps a deployed file as the newest version of its language, in the caller's transaction; the next letter is written with it.
     *
     * @param content as deployed, see {@link LetterFile}
     * @param bundled whether it came with the application and not from a process owner
     */
    void keep(String language, String deployment, String content, boolean bundled);

    /** Whether the newest version of a language was deployed by a process owner. */
    boolean isOwners(String language);
}
