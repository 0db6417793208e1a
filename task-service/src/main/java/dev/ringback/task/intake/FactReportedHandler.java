package dev.ringback.task.intake;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.FactReported;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes facts in that source systems tell of by event, as single writes and imports do (OPS-4). */
@ApplicationScoped
class FactReportedHandler implements EventHandler<FactReported> {

    private final ReportedFacts facts;

    FactReportedHandler(ReportedFacts facts) {
        this.facts = facts;
    }

    @Override
    public Class<FactReported> type() {
        return FactReported.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(FactReported event, EventMeta meta) {
        handleAll(List.of(new Delivery<>(event, meta)));
    }

    /** @throws PoisonousEventException with every field at fault; the whole run is then taken one by one */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handleAll(List<Delivery<FactReported>> run) {
        Map<String, List<FactReported>> byKind = new LinkedHashMap<>();
        for (Delivery<FactReported> delivery : run) {
            byKind.computeIfAbsent(delivery.event().kind(), kind -> new ArrayList<>())
                    .add(delivery.event());
        }
        byKind.forEach(facts::take);
    }
}
