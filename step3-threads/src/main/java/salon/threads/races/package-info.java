/**
 * What goes wrong when threads share without care, each trouble beside its cure. Every race leads its threads to the
 * point where they cross, by meetings and by what can be seen of a thread, never by sleeping: it goes wrong every time.
 *
 * <p>{@link salon.threads.races.Races} lists and runs them, one in a file, easiest first:
 * {@link salon.threads.races.Race1LostUpdate}, {@link salon.threads.races.Race2CheckThenAct},
 * {@link salon.threads.races.Race3IterateWhileAdding}, {@link salon.threads.races.Race4LockOrder},
 * {@link salon.threads.races.Race5PlainStopFlag}, {@link salon.threads.races.Race6BroadcastUnderLock},
 * {@link salon.threads.races.Race7PoolStarvation}. What they have in common is {@link salon.threads.races.Verdict} and
 * {@code Crossing}.
 */
@NullMarked
package salon.threads.races;

import org.jspecify.annotations.NullMarked;
