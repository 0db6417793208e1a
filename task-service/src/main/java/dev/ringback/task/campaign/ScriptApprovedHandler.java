package dev.ringback.task.campaign;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.ScriptApproved;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hears of scripts that are approved. */
@ApplicationScoped
class ScriptApprovedHandler implements EventHandler<ScriptApproved> {

    private final ScriptTable scripts;

    ScriptApprovedHandler(ScriptTable scripts) {
        this.scripts = scripts;
    }

    @Override
    public Class<ScriptApproved> type() {
        return ScriptApproved.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ScriptApproved event, EventMeta meta) {
        scripts.approved(event);
    }
}
