"use strict";

(async () => {
  const here = (path) => new URL(path, document.baseURI).href;
  const setting = (name) => document.querySelector(`meta[name="ringback-${name}"]`).content;

  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.json();
  };

  // Swagger UI discovers no OpenID Connect server of an OpenAPI 3.1 document, so its two addresses are looked up here.
  const withSignIn = async (issuer) => {
    const [api, server] = await Promise.all([
      fetched(here("openapi")),
      fetched(`${issuer}/.well-known/openid-configuration`),
    ]);
    api.components.securitySchemes.oidc = {
      type: "oauth2",
      description: "Sign in at the OpenID Connect server.",
      flows: {
        authorizationCode: {
          authorizationUrl: server.authorization_endpoint,
          tokenUrl: server.token_endpoint,
          scopes: {openid: "who you are"},
        },
      },
    };
    return {spec: api};
  };

  const issuer = setting("issuer");
  let source = {url: here("openapi")};
  if (issuer !== "") {
    try {
      source = await withSignIn(issuer);
    } catch (failure) {
      // The page still takes tokens.
      console.warn("No signing in:", failure);
    }
  }

  const ui = SwaggerUIBundle({
    ...source,
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

  if (source.spec !== undefined) {
    ui.initOAuth({
      clientId: setting("client-id"),
      scopes: "openid",
      usePkceWithAuthorizationCodeGrant: true,
    });
  }
})();
