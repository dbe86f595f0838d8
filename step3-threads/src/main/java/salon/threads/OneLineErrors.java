package salon.threads;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers whatever goes wrong on a command line with one sentence on standard error, in the user's language, and an
 * exit code: 2 for what was typed, 1 for what could not be done. Bugs keep their stack trace.
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
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                say("missing", name(missing.getMissing().getFirst()));
            default -> e.getArgSpec() == null || e.getValue() == null
                    ? say("other", e.getMessage())
                    : say("wrong", name(e.getArgSpec()), e.getValue());
        };
    }

    private static String name(ArgSpec parameter) {
        return parameter instanceof OptionSpec option ? option.longestName() : parameter.paramLabel();
    }

    private String say(String key, @Nullable Object... values) {
        return MessageFormat.format(sentences.getString(key), values);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (!(e instanceof IOException failure)) {
            throw e;
        }
        command.getErr().println(sentence(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Of these, the message is nothing but the file. */
    private String sentence(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> say("denied", denied.getFile());
            case NoSuchFileException missing -> say("nowhere", missing.getFile());
            case FileAlreadyExistsException taken -> say("taken", taken.getFile());
            default -> String.valueOf(e.getMessage());
        };
    }
}
