package dev.kurs.rest.about;

import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A small page for people: no script, nothing from elsewhere, and a policy that says so. */
final class Page {

    private static final String STYLE = """
            body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}\
            code{color:#555}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}code{color:#aaa}}""";

    /** The policy that the page is sent under: its own style and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    /**
     * The page's bytes.
     *
     * @param code what it is about, as other systems see it
     */
    static byte[] html(Language language, String title, String code, String text) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title><style>%s</style></head>
                <body><main><h1>%2$s</h1><p><code>%s</code></p><p>%s</p></main></body>
                </html>
                """.formatted(Texts.tag(language), escaped(title), STYLE, escaped(code), escaped(text))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
