/** Changes of models with a second person's approval: drafts, their files, the check, the way in. Front door: {@link org.redress.models.change.ModelChanges}. */
@NamedInterface("change")
package org.redress.models.change;

import org.springframework.modulith.NamedInterface;
