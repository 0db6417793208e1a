package dev.ringback.call.report.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Tables that one kind of report has each. */
@ApplicationScoped
class OtherSheets {

    private final CampaignSheets campaigns;
    private final IndicatorSheets indicators;
    private final FieldSheets fields;

    OtherSheets(CampaignSheets campaigns, IndicatorSheets indicators, FieldSheets fields) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.fields = fields;
    }

    CampaignSheets campaigns() {
        return campaigns;
    }

    IndicatorSheets indicators() {
        return indicators;
    }

    FieldSheets fields() {
        return fields;
    }
}
