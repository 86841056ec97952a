package org.redress.correspondence.preview;

import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

/**
 * What somebody wants to see of a letter.
 *
 * @param situation words by aspect; what is left out is the usual
 * @param language  en or ko
 * @param complaint a real one, or null for the invented one
 * @param reader    who asks
 */
public record Chosen(Map<String, String> situation, String language, ComplaintNumber complaint, Actor reader) {}
