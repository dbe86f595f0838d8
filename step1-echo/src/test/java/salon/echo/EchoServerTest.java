package salon.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.testing.ScriptClient;

/** The program as people start it, in a process of its own. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class EchoServerTest {
    private final List<Process> started = new ArrayList<>();

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "salon.echo.EchoServer"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")); // told of by the JVM
        Process program = builder.start();
        started.add(program);
        return program;
    }

    @AfterEach
    void endThemAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void it_says_which_port_it_listens_on_and_echoes_there() throws Exception {
        try (BufferedReader told = start("0").inputReader()) {
            String line = told.readLine();
            assertThat(line).matches("Echo on 127\\.0\\.0\\.1:\\d+, one client at a time\\. Ctrl-C stops it\\.");
            int port = Integer.parseInt(line.replaceAll(".*:(\\d+),.*", "$1"));
            try (ScriptClient ada = ScriptClient.connect("Ada", port)) {
                ada.sends("hello");
                ada.hears("hello");
            }
        }
    }

    private void endsWith(int exitCode, String sentence, String port) throws Exception {
        Process program = start(port);
        try (BufferedReader told = program.inputReader()) {
            assertThat(told.lines().collect(Collectors.joining("\n"))).as("all that it tells").matches(sentence);
        }
        assertThat(program.waitFor()).as("its exit code").isEqualTo(exitCode);
    }

    @Test
    void what_is_no_port_ends_it_with_one_sentence() throws Exception {
        endsWith(2, "give a port from 0 to 65535, not abc", "abc");
        endsWith(2, "give a port from 0 to 65535, not 65536", "65536");
    }

    @Test
    void a_port_that_is_taken_ends_it_with_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            endsWith(1, "can not listen on 127\\.0\\.0\\.1:" + port + " \\(.+\\): choose another port, as in 5556",
                    Integer.toString(port));
        }
    }
}
