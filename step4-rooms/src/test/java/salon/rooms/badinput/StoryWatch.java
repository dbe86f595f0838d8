package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import salon.rooms.Story;

/** Listens to what servers tell of what is done to them. Any thread tells; an appender takes one line at a time. */
final class StoryWatch implements AutoCloseable {
    private static final int LONGEST = 1_000;

    private final Logger log = (Logger) LoggerFactory.getLogger(Story.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    StoryWatch() {
        told.start();
        log.addAppender(told);
    }

    /** Each event was one line of what shows and no more, and of some hundred characters at most. */
    void hasToldOneLineAtATime() {
        told.stop();
        assertThat(told.list).as("what was told").isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(line -> assertThat(line.codePoints()).as(line).hasSizeLessThan(LONGEST)
                        .noneMatch(StoryWatch::doesNotShow));
    }

    private static boolean doesNotShow(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != '\u200C' && character != '\u200D'; // they join letters
            default -> false;
        };
    }

    @Override
    public void close() {
        log.detachAppender(told);
    }
}
