package org.redress.models.deployment;

import org.redress.models.ModelFile;

/**
 * A model for which this release brings something new while an owner's own version is in use.
 *
 * @param file the file's name in the bundle
 * @param base the bundled version the owner's replaced; null when there was none
 * @param owners what is in use
 * @param bundled what this release brings
 */
public record BundledUpdate(String file, ModelFile base, ModelFile owners, ModelFile bundled) {}
