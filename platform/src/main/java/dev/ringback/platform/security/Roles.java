package dev.ringback.platform.security;

/** The roles a token may carry. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String QUALITY = "quality";
    public static final String COMPLAINT_OFFICER = "complaint-officer";
    public static final String HR = "hr";
    public static final String MANAGER = "manager";
    public static final String CRM = "crm";
    public static final String BI = "bi";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
