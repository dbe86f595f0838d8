package salon.docs;

import java.util.stream.Stream;

/** One thing that has to be true of the repository's pages. */
interface Check {
    /** Everything that is not true, in no particular order. */
    Stream<Finding> findings(Repository repository);
}
