package dev.kurs.application.stratml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes StratML by the letter: every document is valid against the published schema of its part (Part 1 of 2014-04-01,
 * Part 2 of 2016-02-16, and of 2016-05-06 where a measurement has a place, which the earlier one cannot say). The same plan
 * gives the same bytes: UTF-8, {@code \n}, two spaces of indent.
 *
 * <p>What the schema asks for and the plan does not have becomes an empty element, never an invented text. What the schema
 * has no place for is left out and told. A goal's own indicators are written under an objective made for them, because
 * only objectives can have any; {@link StratmlReader} puts them back.
 */
public final class StratmlWriter {

    /**
     * Writes a plan as a whole document. The stream is flushed and not closed.
     *
     * @param plan with one goal at least, without which no document can be valid
     * @param part the part of the standard to write
     * @return what the document does not say as the plan did, in the order of the document
     * @throws IllegalArgumentException if the plan has no goal; nothing is written then
     * @throws IOException if the stream fails
     */
    public List<Loss> write(StratmlPlan plan, StratmlPart part, OutputStream stream) throws IOException {
        if (plan.goals().isEmpty()) {
            throw new IllegalArgumentException("a plan without a goal cannot be written");
        }
        Writer characters = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        PlanOutput output = new PlanOutput(part, new XmlOutput(characters));
        new PlanWriting(output).write(plan);
        characters.flush();
        return output.losses();
    }
}
