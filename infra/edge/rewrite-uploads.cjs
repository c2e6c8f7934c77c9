/**
 * CloudFront Function (viewer request) of the behaviour `/uploads/*`: a form post goes to the bucket's root, where S3 takes forms, and says
 * in a header which page it came from; a part goes to its key.
 *
 * @param {{ request: { method: string, uri: string, headers: Record<string, { value: string }> } }} event
 */
function handler(event) {
  const request = event.request;
  if (request.method === 'POST') {
    request.headers['x-upload-page'] = { value: request.uri };
    request.uri = '/';
  } else {
    request.uri = request.uri.replace(/^\/uploads\//, '/');
  }
  return request;
}

if (typeof module === 'object') module.exports = { handler: handler };
