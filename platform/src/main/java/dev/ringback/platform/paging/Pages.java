package dev.ringback.platform.paging;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a page and its {@code Link} header. */
public final class Pages {
    /** Largest page size. */
    public static final int MAX_LIMIT = 500;
    /** Page size when the client names none. */
    public static final String DEFAULT_LIMIT = "50";

    private Pages() {}

    /** 200 with the page; {@code Link: <…>; rel="next"} (path and query only) when there is a next one. */
    public static Response response(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.nextCursor() != null) {
            java.net.URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            String relative = next.getRawPath() + "?" + next.getRawQuery();
            answer.links(Link.fromUri(relative).rel("next").build());
        }
        return answer.build();
    }
}
