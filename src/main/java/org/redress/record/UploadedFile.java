package org.redress.record;

/** A file as it was sent; {@code mediaType} is what its content is, once {@link DocumentRules} has looked. */
public record UploadedFile(String name, String mediaType, byte[] content) {}
