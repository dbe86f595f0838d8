package salon.rooms.client;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many clients at once, a thread each, that meet in a room and hear each other. All are in before the first one speaks;
 * so it is certain how many messages each has to hear.
 */
public final class MultiClients {
    private static final int SUFFIXES = 36 * 36 * 36 * 36;

    private final Plan plan;
    private final Phrasebook phrases;
    private final Consumer<String> out;

    /** {@code out} takes a line each time something happens, from any thread. */
    public MultiClients(Plan plan, Phrasebook phrases, Consumer<String> out) {
        this.plan = plan;
        this.phrases = phrases;
        this.out = out;
    }

    /** Returns whether nothing was missing. */
    public boolean run() throws InterruptedException {
        out.accept(phrases.say("multi.start", plan.clients(), plan.host() + ":" + plan.port(), plan.room()));
        List<Visit> visits = visits(visitors());
        table(visits).lines().forEach(out);
        boolean complete = visits.stream().allMatch(Visit::isComplete);
        out.accept(phrases.say(complete ? "multi.success" : "multi.failure"));
        explain(visits, Visit.Ending.NOT_SERVED, "multi.waits.why");
        explain(visits, Visit.Ending.FULL, "multi.full.why");
        return complete;
    }

    private List<Visitor> visitors() {
        List<String> names = names();
        Gathering everyone = new Gathering(plan.clients());
        Countdown time = Countdown.of(plan.deadline());
        return names.stream()
                .map(name -> {
                    Set<String> others = new HashSet<>(names);
                    others.remove(name);
                    Hearing hearing = new Hearing(others, plan.expected());
                    return new Visitor(name, plan, hearing, everyone, time, phrases, out);
                })
                .toList();
    }

    private List<String> names() {
        // A suffix for each run: the names of an earlier one are taken for as long as the server runs.
        String suffix = Integer.toString(new SecureRandom().nextInt(SUFFIXES), Character.MAX_RADIX);
        return IntStream.rangeClosed(1, plan.clients()).mapToObj(i -> "TestUser" + i + "-" + suffix).toList();
    }

    private static List<Visit> visits(List<Visitor> visitors) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Visit> visits = new ArrayList<>();
            for (Future<Visit> visit : threads.invokeAll(visitors)) {
                visits.add(visit.get());
            }
            return visits;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a visitor answers for everything that can happen to it", e);
        }
    }

    private Table table(List<Visit> visits) {
        List<String> head = List.of("client", "steps", "heard", "ping");
        return new Table(head.stream().map(column -> phrases.say("multi.head." + column)).toList(),
                visits.stream().map(this::row).toList());
    }

    private List<String> row(Visit visit) {
        return List.of(
                visit.name(),
                phrases.say("multi.of", visit.steps(), Visitor.STEPS),
                phrases.say("multi.of", visit.heard(), visit.expected()),
                visit.pingNanos().map(phrases::millis).orElse("-"));
    }

    private void explain(List<Visit> visits, Visit.Ending ending, String why) {
        if (visits.stream().anyMatch(visit -> visit.ending() == ending)) {
            out.accept(phrases.say(why, plan.clients()));
        }
    }
}
