package dev.kurs.rest.benefit;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.BenefitMaps.StrategyMap;
import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Edge;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what is done leads to what a strategy is for: as a graph, and as a picture. */
@Path(Call.V1 + "/strategies/{strategy}/benefit-map")
public final class BenefitMapResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public BenefitMapResource(StrategyApplication application) {
        this.application = application;
    }

    /** The whole graph; its edges are as the domain has them. */
    record MapShown(List<NodeShown> nodes, List<Edge> edges) {

        static MapShown of(BenefitMap map) {
            return new MapShown(map.nodes().stream().map(NodeShown::of).toList(), map.edges());
        }
    }

    /**
     * A node.
     *
     * @param disbenefit whether it is a benefit that is expected to be an ill; null for anything else
     * @param done whether it is a change of practice that is made; null for anything else
     */
    record NodeShown(
            String id,
            NodeType type,
            String title,
            @Nullable Boolean disbenefit,
            @Nullable Boolean done) {

        static NodeShown of(Node node) {
            return new NodeShown(
                    node.id(),
                    node.type(),
                    node.title(),
                    node.type() == NodeType.BENEFIT ? node.disbenefit() : null,
                    node.type() == NodeType.CHANGE ? node.done() : null);
        }
    }

    /** Shows the map, as a graph or as a picture, whichever the caller would rather have. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MapPicture.TYPE})
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        StrategyMap found = application.benefitMaps().get(call.actor(), new StrategyId(call.pathId("strategy")));
        boolean picture = call.prefers(List.of(MediaType.APPLICATION_JSON, MapPicture.TYPE))
                .equals(MapPicture.TYPE);
        return (picture
                        ? Answers.bytes(MapPicture.TYPE, MapPicture.of(found.map(), found.title(), call.language()))
                        : Answers.json(MapShown.of(found.map())))
                .response();
    }
}
