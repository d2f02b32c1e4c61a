package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.Pushed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.PushResources;
import dev.kurs.application.register.PushResources.Line;
import dev.kurs.domain.kernel.ExternalKey;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A collection as one request writes to it. */
public final class WrittenCollection<B extends Record, T> {

    /** Few enough that others who write wait only shortly for them. */
    private static final int LINES_AT_ONCE = 100;

    private final Call call;
    private final StrategyApplication application;
    private final Writing<B, T> writing;

    /** The collection of a kind of resource. */
    public WrittenCollection(Call call, StrategyApplication application, Writing<B, T> writing) {
        this.call = call;
        this.application = application;
        this.writing = writing;
    }

    /** Adds what was sent. */
    public Response add() {
        return add(call.sent(writing.form()));
    }

    private Response add(Sent<B> sent) {
        return call.write(
                actor -> writing.add(application, actor, sent),
                (ports, stored) -> Answers.created(writing.shown(ports, stored), call.collection()));
    }

    /** Makes or changes the resource that carries a key of another system. */
    public Response put(ExternalKey key) {
        Optional<UUID> known = call.read(ports -> ports.resources().findByExternalKey(writing.kind(), key));
        if (known.isEmpty()) {
            call.requireNew();
            return add(call.sent(writing.form()).with(key));
        }
        UUID id = known.get();
        call.requireKnown();
        Long version = call.version(true, () -> call.read(ports -> writing.standing(ports, id)));
        Sent<B> sent = call.sent(writing.form()).with(key);
        return call.write(
                actor -> writing.change(application, actor, id, version, sent),
                (ports, stored) -> Answers.one(writing.shown(ports, stored)));
    }

    /**
     * Takes a stream, a resource to a line: one that carries a key that is known changes the resource that carries it, any
     * other is added.
     *
     * @param atomic whether all or nothing is to be kept
     */
    public Response push(boolean atomic) {
        call.read(ports -> {
            writing.requireOwner(ports);
            return true;
        });
        return new Pushing<>(call, new Resources()).carryOut(atomic);
    }

    /** Takes lines that are resources. */
    private final class Resources implements Intake<Line> {

        @Override
        public int linesAtOnce() {
            return LINES_AT_ONCE;
        }

        @Override
        public Line read(long number, byte[] json) {
            Sent<B> sent = Sent.of(json, writing.form());
            return new Line(number, sent.possibleKeys(), new PushResources.Content() {
                @Override
                public void add(StrategyApplication within, Actor actor) {
                    writing.add(within, actor, sent);
                }

                @Override
                public void change(StrategyApplication within, Actor actor, UUID known) {
                    writing.change(within, actor, known, null, sent);
                }
            });
        }

        @Override
        public Pushed take(Actor actor, Iterable<List<Line>> pieces, boolean atomic) {
            return application.pushResources().handle(actor, new PushResources.Command(writing.kind(), pieces, atomic));
        }
    }
}
