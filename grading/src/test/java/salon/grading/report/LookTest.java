package salon.grading.report;
import java.nio.file.Path;
import java.util.*;
import salon.grading.*;
import salon.grading.marks.*;
import salon.testing.TaskInfo;
import org.junit.jupiter.api.Test;
class LookTest {
    @Test void look() throws Exception {
        Random random = new Random(3);
        String story = "Both saw one place free, and both entered: 2 are inside, 1 may be.\n\n"
          + "| thread A                                   | thread B                                   |\n"
          + "| ------------------------------------------ | ------------------------------------------ |\n"
          + "| enter()                                    |                                            |\n"
          + "|   count.get(): 0   YourConnectedClients:14 |                                            |\n"
          + "|                                            | enter()                                    |\n"
          + "|                                            |   count.get(): 0   YourConnectedClients:14 |\n"
          + "|                                            |   count.set(1)     YourConnectedClients:17 |\n"
          + "|   count.set(1)     YourConnectedClients:17 |                                            |\n"
          + "| returned true                              | returned true                              |\n";
        String bytes = "[what the client heard]\nExpecting actual:\n  \"bonjour\"\nto be equal to:\n  \"bonjour\\n\"\nbut was not: it ended 1 byte early.";
        List<Grade> grades = new ArrayList<>();
        String[] names = {"Ada Lovelace","Grace Hopper","Barbara Liskov","Edsger Dijkstra","Leslie Lamport","Tony Hoare","Frances Allen","Radia Perlman","Hedy Lamarr","Karen Spärck Jones","Jean Bartik","Niklaus Wirth","محمد الخوارزمي","<img src=x onerror=alert(1)>","=HYPERLINK(\"http://evil\")","Annie Easley","Shafi Goldwasser","Dorothy Vaughan","Adele Goldberg","Sophie Wilson","A_very_long_name_without_any_space_in_it_whatsoever_1234567890"};
        for (String name : names) {
            double skill = random.nextDouble();
            List<TaskResult> tasks = new ArrayList<>();
            for (TaskInfo t : TaskInfo.all()) {
                double r = random.nextDouble() * 1.2;
                tasks.add(r < skill * 1.2 ? Classes.passed(t.number()) : r < 0.9 ? Classes.failed(t.number(), t.number().startsWith("3") ? story : bytes) : random.nextInt(12) == 0 ? Classes.result(t.number(), Classes.test("a_b", Outcome.BROKEN, "The grader is broken: the canary was not caught")) : Classes.toDo(t.number()));
            }
            List<String> remarks = random.nextInt(5) == 0 ? List.of("YourOutbox.java:17: cannot find symbol\n  symbol: method offr(String)", "build.gradle is not read: only .java files are.") : List.of();
            grades.add(new Grade(name, tasks, remarks, List.of(new Hint("YourConnectedClients.java:14", "Increment of volatile field count in enter()"), new Hint("YourOutbox.java:40", "Wait not in loop in take()"))));
        }
        Path file = java.nio.file.Files.writeString(Path.of("/tmp/q/points"), "prerequisites = condition\n4.5.shown.from = 2026-12-24\n");
        new Reports(Path.of("/tmp/q/out")).write(Classes.of(SchemeFile.read(file), grades.toArray(Grade[]::new)));
    }
}
