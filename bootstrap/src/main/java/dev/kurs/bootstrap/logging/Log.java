package dev.kurs.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log: on standard error, since standard output belongs to what was asked for. Set up in code, which takes a tenth of
 * the time that reading a file would; whoever gives {@code -Dlogback.configurationFile=…} has it their way.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Log extends ContextAwareBase implements Configurator {

    /** How the log is written. */
    public enum Format {
        /** For people: one line for each thing that happened, with the id of the request. */
        TEXT,
        /** For machines: one JSON object a line. */
        JSON
    }

    private static final String CHOSEN = "dev.kurs.log";
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} [%X{request:--}] %msg%n";

    /** Made by logback, which finds it among the services. */
    public Log() {}

    /** Lets the log be written so from its first line on; to be called before anything is logged. */
    public static void write(Format format) {
        System.setProperty(CHOSEN, format.name());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(context));
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("dev.kurs").setLevel(Level.INFO);
        // A caller who hangs up before the answer is written is no error of ours, and is told there as one.
        context.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder").setLevel(Level.OFF);
        LevelChangePropagator toTheJdk = new LevelChangePropagator();
        toTheJdk.setContext(context);
        context.addListener(toTheJdk);
        toTheJdk.start();
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        if (Format.JSON.name().equals(System.getProperty(CHOSEN))) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            json.setWithFormattedMessage(true);
            json.setWithMessage(false);
            json.setWithArguments(false);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(LINE);
        text.start();
        return text;
    }
}
