package dev.kurs.rest.about;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The published contract, and a page to read and try it on. Everything is on this server: nothing calls home. */
@Path("/")
public final class DocumentsResource {

    private static final String YAML = "application/yaml";
    private static final String HTML = "text/html;charset=utf-8";

    /** The page's own script and styles; the reader of the contract sets styles on its elements. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Which files the page is made of; nothing else is given out. */
    private static final Map<String, String> FILES = Map.of(
            "docs.js", "text/javascript;charset=utf-8",
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "favicon-32x32.png", "image/png");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** The contract as it was written. */
    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    public Response yaml() {
        return answers.computeIfAbsent("openapi.yaml", name -> Answers.bytes(YAML, read("/dev/kurs/rest/openapi.yaml")))
                .response();
    }

    /** The contract as JSON. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return answers.computeIfAbsent("openapi.json", name -> Answers.json(tree()))
                .response();
    }

    /** The page. */
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        return answers.computeIfAbsent(
                        "docs", name -> Answers.bytes(HTML, read("docs.html")).with("Content-Security-Policy", POLICY))
                .response();
    }

    /** What the page is made of. */
    @GET
    @Path("docs/{file}")
    public Response file(@PathParam("file") String file) {
        String type = FILES.get(file);
        if (type == null) {
            throw new Problem(Kind.NOT_FOUND);
        }
        return answers.computeIfAbsent("docs/" + file, name -> Answers.bytes(type, read(place(file))))
                .response();
    }

    private static String place(String file) {
        return file.equals("docs.js") ? file : "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + file;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream pom = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static Object tree() {
        try (InputStream yaml = open("/dev/kurs/rest/openapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream file = open(resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        @Nullable InputStream file = DocumentsResource.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException(resource + " is not in the jar");
        }
        return file;
    }
}
