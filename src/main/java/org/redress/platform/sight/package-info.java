/**
 * What a person sees and may touch in the engine. A task is theirs when it is assigned or offered to them, by name or by group; no row
 * of rights per task says so. Complaints they may not know of (see {@code ComplaintAccess}) do not exist for them in any query.
 */
package org.redress.platform.sight;
