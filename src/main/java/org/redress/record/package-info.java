/**
 * The record of whatever is handled: who did what, when and why, documents, notes and drafts (ISO 10002 7.3, 4.12). It knows no
 * complaint: a {@link org.redress.record.Subject} is a kind and a key, and the module that owns the kind provides a
 * {@link org.redress.record.SubjectKind}. Front doors: {@link org.redress.record.Timeline}, {@link org.redress.record.Documents},
 * {@link org.redress.record.Notes}; {@link org.redress.record.Subjects} leads from a business key to its subject.
 */
@ApplicationModule(allowedDependencies = {"contract"})
package org.redress.record;

import org.springframework.modulith.ApplicationModule;
