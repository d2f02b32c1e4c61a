window.addEventListener('load', () => SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  // The default asks a server elsewhere whether the contract is valid.
  validatorUrl: null,
}));
