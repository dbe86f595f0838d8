/**
 * Checks what threads do to a shared object by trying out schedules, not by luck.
 *
 * <pre>
 *   Scenario ──► Schedules ──► Play ──► Lincheck
 *                    │                     │ a schedule that goes wrong
 *                    ▼                     ▼
 *                  Story ◄── Moment ◄── Recording ◄── Step
 * </pre>
 *
 * A {@link salon.threads.schedules.Scenario} says what each thread does and what must not come of it.
 * {@link salon.threads.schedules.Schedules} has <a href="https://github.com/JetBrains/lincheck">Lincheck</a> run it
 * again and again, each time with the threads taking turns at other places (model checking with a bounded number of
 * switches; Musuvathi and Qadeer, "Iterative Context Bounding", PLDI 2007). The same class gives the same verdict and
 * the same {@link salon.threads.schedules.Story} each time.
 *
 * <p>It follows platform threads, monitors, locks and atomics, in the application's class loader and in those below it;
 * a class that only a crossing loads, in a loader below, goes unseen. Waiting with a limit ends at once there, and what
 * threads of a pool do can not be followed: such promises are tested by leading threads to where they cross. In an IDE
 * it needs no option; {@code -XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true} spares warnings and the
 * start of a process.
 *
 * <p>Lincheck may overlook a class without a word, so each check has a <em>canary</em>: a class known to be wrong, that
 * must be caught in the same JVM, or nothing is judged at all ({@link salon.testing.GraderBroken}).
 */
@NullMarked
package salon.threads.schedules;

import org.jspecify.annotations.NullMarked;
