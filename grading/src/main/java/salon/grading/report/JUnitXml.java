package salon.grading.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.testing.TaskInfo;

/** The tests in the XML of JUnit, for tools that read no other: a suite for each student's task. */
final class JUnitXml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(List<Grade> grades) {
        try {
            JUnitXml report = new JUnitXml();
            report.write(grades);
            return report.text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes any text", e);
        }
    }

    private void write(List<Grade> grades) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (Grade grade : grades) {
            for (TaskResult task : grade.tasks()) {
                write(grade.student(), task);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(String student, TaskResult task) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", "%s: %s %s".formatted(student, task.task().number(), task.task().title()));
        attribute("tests", String.valueOf(task.tests().size()));
        attribute("failures", count(task, Outcome.FAILED));
        attribute("errors", count(task, Outcome.BROKEN));
        attribute("skipped", String.valueOf(task.tests().stream().filter(test -> isSkipped(test.outcome())).count()));
        attribute("time", seconds(task.took()));
        for (TestResult test : task.tests()) {
            write(student, task.task(), test);
        }
        xml.writeEndElement();
    }

    private static String count(TaskResult task, Outcome outcome) {
        return String.valueOf(task.tests().stream().filter(test -> test.outcome() == outcome).count());
    }

    private static boolean isSkipped(Outcome outcome) {
        return outcome == Outcome.TO_DO || outcome == Outcome.NOT_RUN;
    }

    private void write(String student, TaskInfo task, TestResult test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", student + "." + task.number());
        attribute("name", test.sentence());
        attribute("time", seconds(test.took()));
        if (test.outcome() != Outcome.PASSED) {
            xml.writeStartElement(element(test.outcome()));
            attribute("message", Message.of(task, test).lead());
            if (!isSkipped(test.outcome())) {
                xml.writeCharacters(Text.printable(test.message()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String element(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "failure";
            case BROKEN -> "error";
            case TO_DO, NOT_RUN, PASSED -> "skipped";
        };
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Text.printable(value));
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1e3);
    }
}
