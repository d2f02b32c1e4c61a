package dev.kurs.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request: who asks, in which language, on which conditions, and what was sent. {@link Entrance} makes it; a resource
 * method begins with {@code Call.of(context)} and does everything through it.
 */
public final class Call {

    /** The path that all resources lie below. */
    public static final String V1 = "/kurs/v1";

    /** How a change of some fields is sent (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** How many resources are sent one after another, one to a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** The most bytes that a body may have (1 MiB). */
    public static final int LARGEST_BODY = 1 << 20;

    private static final String PROPERTY = Call.class.getName();

    private final ContainerRequestContext context;
    private final Transactions transactions;
    private final String id;
    private final Language language;
    private final @Nullable Admission admission;
    private final Map<String, String> limits;
    private final Instant began;
    private final long mostSpooled;
    private final long startNanos = System.nanoTime();
    private final Payload payload;
    private @Nullable String onceKey;
    private boolean answeredBefore;
    private String thing = "request";

    private Call(
            ContainerRequestContext context,
            Transactions transactions,
            String id,
            Language language,
            @Nullable Admission admission,
            Map<String, String> limits,
            Instant began,
            long mostSpooled) {
        this.context = context;
        this.transactions = transactions;
        this.id = id;
        this.language = language;
        this.admission = admission;
        this.limits = limits;
        this.began = began;
        this.mostSpooled = mostSpooled;
        this.payload = new Payload(context);
        context.setProperty(PROPERTY, this);
    }

    /** The request that a resource method was called for. */
    public static Call of(ContainerRequestContext context) {
        return (Call) Objects.requireNonNull(context.getProperty(PROPERTY), "every request comes in by the entrance");
    }

    /** A request of somebody not yet known. */
    static Call begin(
            ContainerRequestContext context,
            Transactions transactions,
            String id,
            Language language,
            Instant now,
            long mostSpooled) {
        return new Call(context, transactions, id, language, null, Map.of(), now, mostSpooled);
    }

    /** The same request, with who asks, and the headers that tell how much more they may. */
    Call enteredBy(Admission found, Map<String, String> left) {
        return new Call(context, transactions, id, language, found, left, began, mostSpooled);
    }

    Map<String, String> limits() {
        return limits;
    }

    /** The request's id: the caller's own, or one that was made. */
    public String id() {
        return id;
    }

    /** The language to answer in. */
    public Language language() {
        return language;
    }

    /** Who asks. */
    public Actor actor() {
        return Objects.requireNonNull(admission, "only what is open to all is answered without one")
                .acting(id);
    }

    @Nullable Admission admission() {
        return admission;
    }

    /** When it came in. */
    Instant began() {
        return began;
    }

    /** For how long it has been worked on. */
    long nanos() {
        return System.nanoTime() - startNanos;
    }

    String method() {
        return context.getMethod();
    }

    UriInfo uri() {
        return context.getUriInfo();
    }

    /** The path of the collection that the resource class stands at: {@code /kurs/v1/org-units}. */
    public String collection() {
        List<String> matched = uri().getMatchedURIs();
        return "/" + matched.get(matched.size() - 1);
    }

    /** Says what is written here, so that a refusal can name it: {@code measurement}. */
    public Call about(String kind) {
        thing = kind;
        return this;
    }

    String thing() {
        return thing;
    }

    /** Says that the answer is one that was kept. */
    void answeredBefore() {
        answeredBefore = true;
    }

    boolean wasAnsweredBefore() {
        return answeredBefore;
    }

    /**
     * An id in the path.
     *
     * @throws Problem {@code not-found} when it is none
     */
    public UUID pathId(String name) {
        String text = uri().getPathParameters().getFirst(name);
        if (text == null || !(Scalar.ID.read(text) instanceof UUID id)) {
            throw new Problem(Kind.NOT_FOUND);
        }
        return id;
    }

    /**
     * A key of another system in the path.
     *
     * @throws Problem {@code not-found} when it is blank or too long: nothing carries such a key
     */
    public static ExternalKey externalKey(String system, String key) {
        try {
            return new ExternalKey(system, key);
        } catch (RulesBroken e) {
            throw new Problem(Kind.NOT_FOUND);
        }
    }

    /** The query parameters. */
    public Query query() {
        return new Query(uri().getPath(), uri().getQueryParameters());
    }

    /** Which of some media types the caller would rather have; the first when it does not matter. */
    public String prefers(List<String> types) {
        MediaType[] offered = types.stream().map(MediaType::valueOf).toArray(MediaType[]::new);
        Variant best =
                context.getRequest().selectVariant(Variant.mediaTypes(offered).build());
        return best == null
                ? types.get(0)
                : types.stream()
                        .filter(type -> MediaType.valueOf(type).isCompatible(best.getMediaType()))
                        .findFirst()
                        .orElse(types.get(0));
    }

    /** A header of the request; null when it is absent. */
    @Nullable String header(String name) {
        return context.getHeaderString(name);
    }

    /**
     * The version that the caller says stands ({@code If-Match}); null when any will do.
     *
     * @param required whether a caller who says nothing is refused
     * @param standing the version that stands; asked only when the caller names several
     * @throws Problem {@code precondition-required}
     */
    public @Nullable Long version(boolean required, LongSupplier standing) {
        Conditions conditions = Conditions.parse(header(HttpHeaders.IF_MATCH));
        if (conditions == null) {
            if (required) {
                throw new Problem(Kind.PRECONDITION_REQUIRED);
            }
            return null;
        }
        if (conditions.any()) {
            return null;
        }
        List<Long> versions =
                conditions.tags().stream().map(Conditions.Tag::version).toList();
        if (versions.size() == 1) {
            return versions.get(0);
        }
        long stands = standing.getAsLong();
        return versions.contains(stands) ? Long.valueOf(stands) : Long.valueOf(Conditions.NEVER);
    }

    /**
     * Judges the conditions of a request that would make something new.
     *
     * @throws Problem {@code precondition-failed} when the caller says that something stands
     */
    public void requireNew() {
        if (header(HttpHeaders.IF_MATCH) != null) {
            throw new Problem(Kind.PRECONDITION_FAILED);
        }
    }

    /**
     * Judges the conditions of a request that would change something known.
     *
     * @throws Problem {@code precondition-failed} when the caller says that nothing stands ({@code If-None-Match: *})
     */
    public void requireKnown() {
        Conditions conditions = Conditions.parse(header(HttpHeaders.IF_NONE_MATCH));
        if (conditions != null && conditions.any()) {
            throw new Problem(Kind.PRECONDITION_FAILED);
        }
    }

    /** The body as a whole resource. */
    public <B extends Record> Sent<B> sent(Form<B> form) {
        return Bodies.read(payload.json(), form);
    }

    /** The body as a whole resource; what stands in for it where nothing was sent. */
    public <B extends Record> B sentOr(Form<B> form, B absent) {
        return body(LARGEST_BODY).length == 0 ? absent : sent(form).body();
    }

    /**
     * The body as one resource or an array of them.
     *
     * @param most how many an array may hold
     */
    public <B extends Record> SentMany<B> sentMany(Form<B> form, int most) {
        return Bodies.readMany(payload.json(), form, most);
    }

    /** The body as a merge patch, read now, to be applied once it is known to what. */
    public <B extends Record> Patch<B> patch(Form<B> form) {
        ShapeFaults faults = new ShapeFaults();
        JsonNode tree = TreeReader.read(payload.json(), faults);
        return (current, keys) -> Bodies.patched(current, keys, tree, form, faults);
    }

    /** Carries out a command, and answers; see {@link #write(Function, BiFunction)}. */
    public <R> Response write(Function<Actor, R> command, Function<R, Answer> answer) {
        return write(command, (ports, result) -> answer.apply(result));
    }

    /**
     * Carries out a command, and answers. With an {@code Idempotency-Key} the answer is kept in the same unit of work.
     *
     * @param command hands the actor to a use case
     * @param answer makes the answer of its result, and of what else is to be read
     */
    @SuppressWarnings("unchecked") // the unit of work hands back the result that the command made in it
    public <R> Response write(Function<Actor, R> command, BiFunction<Ports, R, Answer> answer) {
        Actor actor = actor();
        if (onceKey == null) {
            R result = command.apply(actor);
            return read(ports -> answer.apply(ports, result)).response();
        }
        AtomicReference<@Nullable Answer> made = new AtomicReference<>();
        String print = fingerprint();
        try {
            R result = command.apply(actor.once(new Once(onceKey, print, (ports, outcome) -> {
                Answer first = answer.apply(ports, (R) outcome);
                made.set(first);
                return first.kept(print);
            })));
            Answer first = made.get();
            return (first != null ? first : read(ports -> answer.apply(ports, result))).response();
        } catch (AlreadyAnswered e) {
            return replay(e.answer()).response();
        }
    }

    /** Reads from one consistent state of the caller's organisation. */
    public <R> R read(Function<Ports, R> question) {
        return transactions.read(actor().organisation(), question);
    }

    /** What was answered before, if the same was asked. */
    Answer replay(KeptAnswer kept) {
        if (!kept.fingerprint().equals(fingerprint())) {
            throw new Problem(Kind.IDEMPOTENCY_KEY_REUSED);
        }
        return Answer.of(kept).with("Idempotency-Replayed", "true");
    }

    @Nullable String onceKey() {
        return onceKey;
    }

    void once(String key) {
        onceKey = key;
    }

    /** What was asked, in few characters: the same only where the same was sent to the same place. */
    String fingerprint() {
        return payload.fingerprint((method() + " " + uri().getRequestUri().getRawPath() + "\n").getBytes(UTF_8));
    }

    /**
     * The body's bytes, where a resource takes longer ones than most.
     *
     * @param most how many there may be
     * @throws Problem {@code too-large}
     */
    public byte[] body(int most) {
        return payload.bytes(most);
    }

    /** The most bytes of a stream of which all or nothing is to be kept. */
    long mostSpooled() {
        return mostSpooled;
    }

    Payload payload() {
        return payload;
    }

    /** The address of something of ours as this caller reaches it, from the server's name on. */
    public URI address(String path) {
        return uri().getBaseUri().resolve(path);
    }

    /** Answers what was carried out in several units of work, or in none. With an {@code Idempotency-Key} the answer is kept. */
    public Response conclude(Answer answer) {
        return onceKey == null
                ? answer.response()
                : write(actor -> transactions.write(actor, ports -> answer), same -> same);
    }
}
