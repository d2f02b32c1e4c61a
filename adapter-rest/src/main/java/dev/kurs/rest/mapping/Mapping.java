package dev.kurs.rest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table or document become what this API takes: read from a file that whoever knows the source has
 * written, and nothing of any source in here.
 *
 * @param title what it is for, in a few words
 * @param source what kind of file the rows come from
 * @param parameters what the caller gives, by name, with what each is
 * @param only which rows are taken at all
 * @param targets what becomes of each of them
 */
public record Mapping(
        String title, Source source, Map<String, String> parameters, Condition only, List<Target> targets) {

    /**
     * What a row becomes in one collection.
     *
     * @param collection as in the API's addresses: {@code measurements}, <code>strategies/{$strategy}/goals</code>
     * @param when which rows become that
     * @param body the resource, or what is recorded
     * @param identity the fields of the body by which two rows are about the same
     * @param told the field that gets a number where several rows are about the same and say different things; null when
     *     they are refused, or the last of them stands
     * @param latest whether the last of the rows that are about the same stands alone
     */
    public record Target(
            Template collection,
            Condition when,
            Recipe.Body body,
            List<String> identity,
            @Nullable String told,
            boolean latest) {

        private static final Pattern ADDRESS = Pattern.compile("[a-z0-9-]+(/[A-Za-z0-9-]+)*");

        /** Where the collection is; null where that can be no address. */
        @Nullable String address() {
            String address = collection.text();
            return ADDRESS.matcher(address).matches() ? address : null;
        }

        /**
         * The columns that a value of the body was made from.
         *
         * @param pointer JSON pointer (RFC 6901) into the body; as much of it as leads somewhere counts
         */
        List<String> columns(String pointer) {
            Recipe recipe = body;
            for (String step : pointer.split("/", -1)) {
                Recipe below = recipe.below(step);
                recipe = below == null ? recipe : below;
            }
            return recipe.columns().distinct().toList();
        }
    }

    /**
     * A mapping from the file that it is written in.
     *
     * @param json UTF-8, as {@code docs/mappings.md} says
     * @throws MappingRefused naming everything that is wrong with it
     */
    public static Mapping parse(byte[] json) {
        return new MappingReader().read(json);
    }

    /**
     * The same for what the caller gives.
     *
     * @throws MappingRefused when a parameter is missing, or there is none of that name
     */
    public Mapping with(Map<String, String> values) {
        List<MappingRefused.Fault> faults = Stream.concat(
                        new TreeSet<>(parameters.keySet())
                                .stream()
                                        .filter(name -> !values.containsKey(name))
                                        .map(name -> Refusal.of(
                                                "parameter-missing", "parameter", name, "what", parameters.get(name))),
                        new TreeSet<>(values.keySet())
                                .stream()
                                        .filter(name -> !parameters.containsKey(name))
                                        .map(name -> Refusal.of(
                                                "parameter-unknown",
                                                "parameter",
                                                name,
                                                "parameters",
                                                new TreeSet<>(parameters.keySet()))))
                .map(refusal -> new MappingRefused.Fault("", refusal))
                .toList();
        if (!faults.isEmpty()) {
            throw new MappingRefused(faults);
        }
        return new Mapping(
                title,
                source,
                parameters,
                only.with(values),
                targets.stream()
                        .map(target -> new Target(
                                target.collection().with(values),
                                target.when().with(values),
                                target.body().with(values),
                                target.identity(),
                                target.told(),
                                target.latest()))
                        .toList());
    }

    /** For each target the number of the first one of those beside it that go to the same collection. */
    List<Integer> stages() {
        List<Integer> stages = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            boolean same = i > 0
                    && targets.get(i)
                            .collection()
                            .text()
                            .equals(targets.get(i - 1).collection().text());
            stages.add(same ? stages.get(i - 1) : i);
        }
        return stages;
    }

    /** Every column that something is taken from. */
    Set<String> columns() {
        return Stream.concat(
                        only.columns(),
                        targets.stream()
                                .flatMap(target -> Stream.concat(
                                        target.when().columns(), target.body().columns())))
                .collect(Collectors.toSet());
    }
}
