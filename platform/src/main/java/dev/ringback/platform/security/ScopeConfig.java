package dev.ringback.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of org scopes. */
@ConfigMapping(prefix = "ringback.scope")
public interface ScopeConfig {

    /** The scope of those whom the directory does not have. */
    @WithDefault("COMPANY")
    Unlisted unlisted();

    /** What who is not in the directory may see. */
    enum Unlisted {
        /** Every unit: head office is not in the directory of those who call. */
        COMPANY,
        /** No unit. */
        NONE
    }
}
