package salon.threads;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers whatever goes wrong on a command line with one sentence on standard error, in the user's language, and an exit
 * code: 2 for what was typed, 1 for what could not be done. Bugs keep their stack trace.
 */
public final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final ResourceBundle sentences = ResourceBundle.getBundle("salon.threads.commandline", Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private OneLineErrors() {}

    /** Runs an annotated command and returns its exit code. */
    public static int run(Object command, String... args) {
        OneLineErrors errors = new OneLineErrors();
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .execute(args);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(sentence(e));
        return CommandLine.ExitCode.USAGE;
    }

    private String sentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> say("unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> say("missing", name(missing));
            default -> e.getValue() == null ? say("other", e.getMessage()) : say("wrong", name(e), e.getValue());
        };
    }

    private static String name(ParameterException e) {
        return switch (e instanceof MissingParameterException m ? m.getMissing().getFirst() : e.getArgSpec()) {
            case CommandLine.Model.OptionSpec option -> option.longestName();
            case null -> e.getCommandLine().getCommandName();
            case CommandLine.Model.ArgSpec argument -> argument.paramLabel();
        };
    }

    private String say(String key, Object... values) {
        return MessageFormat.format(sentences.getString(key), values);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (!(e instanceof IOException)) {
            throw e;
        }
        command.getErr().println(e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
