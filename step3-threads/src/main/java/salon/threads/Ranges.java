package salon.threads;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Holds a command's options to the ranges that make sense. */
public record Ranges(CommandSpec spec) {
    /**
     * The value of an option.
     *
     * @throws ParameterException if it is not in its range; the message names both
     */
    public int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(spec.commandLine(), option, spec.findOption(option), String.valueOf(value));
        }
        return value;
    }
}
