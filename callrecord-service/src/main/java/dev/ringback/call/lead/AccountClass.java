package dev.ringback.call.lead;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of customer a lead is about. */
@Schema(name = "LeadAccountClass")
enum AccountClass {
    KEY_ACCOUNT,
    GROUP_ACCOUNT
}
