/**
 * What a changed model would have meant for real complaints. Every question to a decision is recorded when it is asked
 * ({@link org.redress.models.replay.DecisionRecorder}); the way of a complaint is in the engine's history.
 * {@link org.redress.models.replay.Replay} asks again and walks again, beside the engine and never in it.
 */
package org.redress.models.replay;
