package dev.ringback.task.campaign;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.ScriptRetired;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hears of scripts that are retired. */
@ApplicationScoped
class ScriptRetiredHandler implements EventHandler<ScriptRetired> {

    private final ScriptTable scripts;

    ScriptRetiredHandler(ScriptTable scripts) {
        this.scripts = scripts;
    }

    @Override
    public Class<ScriptRetired> type() {
        return ScriptRetired.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ScriptRetired event, EventMeta meta) {
        scripts.retired(event);
    }
}
