package dev.kurs.application;

import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads lists to their end. */
public final class Pages {

    private static final int MOST = 1_000;

    private Pages() {}

    /**
     * All items of a list.
     *
     * @param meanwhile what happens after each page
     */
    public static <T> List<T> walk(Listing listing, Function<Listing, Page<T>> list, Consumer<Page<T>> meanwhile) {
        List<T> all = new ArrayList<>();
        From from = listing.from();
        while (from != null) {
            Page<T> page =
                    list.apply(new Listing(listing.filters(), listing.sort(), listing.limit(), from, listing.asOf()));
            all.addAll(page.items());
            if (page.items().size() > listing.limit() || all.size() > MOST) {
                throw new AssertionError("the list does not end: " + all);
            }
            from = page.next();
            if (from != null) {
                meanwhile.accept(page);
            }
        }
        return all;
    }
}
