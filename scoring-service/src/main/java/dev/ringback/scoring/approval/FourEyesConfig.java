package dev.ringback.scoring.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Which facts need a second person. */
@ConfigMapping(prefix = "ringback.facts")
interface FourEyesConfig {

    /** Kinds of facts that count only once a second named person approved them. */
    @WithDefault("DEMERIT,FINE,PHONE_BILL,PHONE_QUOTA")
    Set<FourEyes> fourEyes();
}
