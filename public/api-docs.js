/* Swagger UI on the API's own document. Nothing is fetched from elsewhere, and no checker outside is asked. */
const place = document.getElementById('swagger-ui')
if (place && window.SwaggerUIBundle) {
  window.SwaggerUIBundle({
    url: place.dataset.document,
    domNode: place,
    deepLinking: false,
    validatorUrl: null,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
  })
}
