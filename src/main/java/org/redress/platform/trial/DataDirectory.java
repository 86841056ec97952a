package org.redress.platform.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.redress.platform.StartRefused;

/**
 * The directory that holds everything a trial keeps. One running Redress at a time may have it.
 *
 * <p>The lock is the operating system's: it vanishes with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataDirectory occupy(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel =
                    FileChannel.open(path.resolve("redress.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(path, channel);
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory " + path + " cannot be used: " + e.getMessage() + ".",
                    "Choose a directory you may write to with redress.trial.data-directory.");
        }
        throw new StartRefused(
                "Redress is already running on the data in " + path + ".",
                "Use the running one, stop it first, or start with another redress.trial.data-directory.");
    }

    Path resolve(String child) {
        return path.resolve(child);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // nothing was written
        }
    }
}
