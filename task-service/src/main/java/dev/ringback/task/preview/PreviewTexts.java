package dev.ringback.task.preview;

import dev.ringback.task.program.CallWindow;
import dev.ringback.task.program.OutReason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a preview says to people, in English or Chinese. */
final class PreviewTexts {

    private final ResourceBundle bundle;

    private PreviewTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static PreviewTexts in(Locale language) {
        return new PreviewTexts(ResourceBundle.getBundle(
                "previews",
                language,
                PreviewTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String in(CallWindow first) {
        return MessageFormat.format(bundle.getString("IN"), first.opensOn(), first.dueOn());
    }

    String out(OutReason reason) {
        return bundle.getString(reason.name());
    }
}
