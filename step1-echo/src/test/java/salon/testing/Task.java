package salon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The task that a test, or every test of a class, belongs to. Such a test is skipped as long as it meets a
 * {@link salon.exercise.Todo}, has a deadline, and says where to read on when it fails.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(TaskExtension.class)
public @interface Task {
    /** The task's number, as in {@code "2.2"}. */
    String value();

    /** How long the test may take before it is told that it hangs. Generous: a right solution never comes near it. */
    int seconds() default 20;
}
