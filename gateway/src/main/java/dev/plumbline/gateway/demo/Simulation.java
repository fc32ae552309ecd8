package dev.plumbline.gateway.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/** The people of the demo who draw by themselves, through the public doors of the server. */
public final class Simulation implements AutoCloseable {
    private final HttpClient client;
    private final List<Thread> people;

    private Simulation(HttpClient client, List<Thread> people) {
        this.client = client;
        this.people = people;
    }

    /**
     * @param password of every account of the demo
     * @param speed    1 for human speed
     */
    public static Simulation start(DemoWorkspace demo, URI server, String password, double speed) {
        var client = HttpClient.newHttpClient();
        var people = demo.simulated().stream()
                .map(person -> Thread.ofVirtual()
                        .name("simulated-" + person.person())
                        .start(new SimulatedAnnotator(
                                person, signIn(demo, person), password, demo, client, server, speed)))
                .toList();
        return new Simulation(client, people);
    }

    private static String signIn(DemoWorkspace demo, DemoWorkspace.Simulated person) {
        return demo.people().stream()
                .filter(member -> member.id().equals(person.person()))
                .findFirst()
                .orElseThrow()
                .signIn();
    }

    @Override
    public void close() {
        people.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
