package dev.kurs.rest;

import dev.kurs.domain.organisation.Organisation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read, in the four languages: titles, details and pages by code. */
public final class Texts {

    private static final List<String> FILES =
            List.of("rules", "problems", "words", "stratml", "mapping", "legal", "minutes", "pabulib", "map");
    private static final Set<String> PHRASES = Set.of("expected", "thing", "kind");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** The one set of texts; read from the jar when it is first needed. */
    public static final Texts ALL = new Texts();

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Texts() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            FILES.forEach(file -> read("texts/" + file + "_" + Scalar.name(language) + ".properties", all));
            texts.put(language, all);
        }
    }

    /**
     * The language to answer in: the first that the caller accepts and Kurs speaks (lookup of RFC 4647), else English.
     * Whoever accepts Norwegian of any kind gets bokmål.
     */
    public static Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Language.EN;
        }
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(Texts::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Language.EN);
    }

    private static @Nullable Language language(LanguageRange range) {
        String tag = range.getRange();
        int end = tag.indexOf('-');
        return switch (end < 0 ? tag : tag.substring(0, end)) {
            case "sv" -> Language.SV;
            case "da" -> Language.DA;
            case "nb", "no", "nn" -> Language.NB;
            case "en", "*" -> Language.EN;
            default -> null;
        };
    }

    /** What is wrong, in a few words. */
    public String title(Language language, String code, Map<String, ?> figures) {
        String number = "1".equals(String.valueOf(figures.get("count"))) ? ".title.one" : ".title.many";
        String text = find(language, code + number);
        return fill(language, text != null ? text : get(language, code + ".title"), figures);
    }

    /** What is wrong, with the figures. */
    public String detail(Language language, String code, Map<String, ?> figures) {
        String text = get(language, code + ".detail");
        String bare = find(language, code + ".bare");
        boolean known = PLACEHOLDER.matcher(text).results().allMatch(found -> figures.get(found.group(1)) != null);
        return fill(language, known || bare == null ? text : bare, figures);
    }

    /** What a code means and what to do about it, a few sentences; null when there is no such code. */
    public @Nullable String page(Language language, String code) {
        return find(language, code + ".page");
    }

    /** A word or phrase of our own, such as the name of a kind of thing; the key itself when it has none. */
    public String word(Language language, String key) {
        String word = find(language, key);
        return word != null ? word : key.substring(key.indexOf('.') + 1);
    }

    /** The text of a key with its figures in it. */
    public String filled(Language language, String key, Map<String, ?> figures) {
        return fill(language, get(language, key), figures);
    }

    /** Every key there is in a language. */
    Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private String fill(Language language, String text, Map<String, ?> figures) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            Object figure = figures.get(name);
            return Matcher.quoteReplacement(figure == null ? "…" : shown(language, name, figure, figures));
        });
    }

    private String shown(Language language, String name, Object figure, Map<String, ?> figures) {
        if (PHRASES.contains(name)) {
            String phrase = find(language, name + "." + figure);
            return phrase == null ? figure.toString() : fill(language, phrase, figures);
        }
        if (figure instanceof Enum<?> constant) {
            return word(language, kebab(constant.getDeclaringClass().getSimpleName()) + "." + constant.name());
        }
        if (figure instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (figure instanceof Collection<?> items) {
            return items.stream()
                    .map(item -> shown(language, "", item, figures))
                    .collect(Collectors.joining(", "));
        }
        return figure.toString();
    }

    private String get(Language language, String key) {
        String text = find(language, key);
        return text != null ? text : key;
    }

    private @Nullable String find(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).get(key);
    }

    private static void read(String resource, Map<String, String> into) {
        try (InputStream file = Texts.class.getResourceAsStream(resource)) {
            if (file == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The language's tag: {@code sv}. */
    public static String tag(Language language) {
        return Scalar.name(language);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
