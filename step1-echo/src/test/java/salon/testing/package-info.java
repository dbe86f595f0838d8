/**
 * What the tests of every step share: tasks, what becomes of them in a run of tests, deadlines that show threads, servers
 * on ports that the system picks, and clients that follow a script. Other steps have it as step 1's test-jar.
 */
@NullMarked
package salon.testing;

import org.jspecify.annotations.NullMarked;
