package salon.grading.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Where a run took place. */
final class Machine {
    private Machine() {}

    /** Processors, memory, operating system and Java. */
    static String inOneLine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d processors, %d GB of memory, %s %s, Java %s".formatted(system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30, system.getName(), system.getArch(), Runtime.version());
    }
}
