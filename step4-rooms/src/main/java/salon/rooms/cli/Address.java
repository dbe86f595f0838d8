package salon.rooms.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.rooms.client.Phrasebook;
import salon.threads.Ranges;

/** The options that all clients have: where the server is, and which language the client speaks. */
public final class Address {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", description = "the server's name or address")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "the server's port")
    private int port = 5555;

    @Option(names = "--lang", description = "of what the client says: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ofMachine();

    /** The server's name or address. */
    public String host() {
        return host;
    }

    /** The server's port, from 1 to 65,535. */
    public int port() {
        return new Ranges(spec).within("--port", port, 1, 65_535);
    }

    Language language() {
        return language;
    }

    /** What is said, in the language of the user. */
    public Phrasebook phrases() {
        return new Phrasebook(language.locale());
    }
}
