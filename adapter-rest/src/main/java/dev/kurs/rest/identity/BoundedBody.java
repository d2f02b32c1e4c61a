package dev.kurs.rest.identity;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer, read into memory as long as there is not too much of it. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> read = BodySubscribers.ofByteArray();
    private final int most;
    private long taken;
    private Flow.@Nullable Subscription subscription;

    /**
     * A body.
     *
     * @param most how many bytes it may have
     */
    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return read.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        read.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        taken += some.stream().mapToLong(ByteBuffer::remaining).sum();
        if (taken <= most) {
            read.onNext(some);
        } else if (subscription != null) {
            subscription.cancel();
            read.onError(new IOException("it answers with more than " + most + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        read.onError(failure);
    }

    @Override
    public void onComplete() {
        read.onComplete();
    }
}
