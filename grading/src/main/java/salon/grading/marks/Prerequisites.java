package salon.grading.marks;

/** What it means for a task's points that a task which it needs, and which was graded with it, has not passed. */
public enum Prerequisites {
    /** Nothing: the order of tasks is advice. */
    ADVICE,
    /** It earns no points until what it needs has passed. */
    CONDITION
}
