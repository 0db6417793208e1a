"use strict";

(() => {
  const here = (path) => new URL(path, document.baseURI).href;
  const setting = (name) => document.querySelector(`meta[name="ringback-${name}"]`).content;

  const ui = SwaggerUIBundle({
    url: here("openapi"),
    dom_id: "#api",
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    displayOperationId: true,
    displayRequestDuration: true,
    filter: true,
    // The roles of an operation stand under x-roles.
    showExtensions: true,
    // A token is gone with the page.
    persistAuthorization: false,
    oauth2RedirectUrl: here("docs/oauth2-redirect.html"),
    validatorUrl: null,
  });

  if (setting("issuer") !== "") {
    ui.initOAuth({
      clientId: setting("client-id"),
      scopes: "openid",
      usePkceWithAuthorizationCodeGrant: true,
    });
  }
})();
