package salon.grading.harness;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.Writer;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run whose classes are worth keeping: it holds some of our own classes to their contracts, as {@link Harness} does with
 * a student's. No student's class is ever near it.
 */
public final class Training {
    private Training() {}

    /** Arguments: the tests to run. */
    public static void main(String[] tests) {
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(tests).map(test -> selectClass(test)).toList())
                .build(), new Observer(Writer.nullWriter()));
    }
}
