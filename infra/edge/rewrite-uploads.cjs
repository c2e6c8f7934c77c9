/**
 * CloudFront Function (viewer request) of the behaviour `/uploads/*`: a form post goes to the bucket's root, where S3 takes forms, and says
 * in a header which page it came from; a part goes to its key. These addresses take files and show nothing: whoever reads one, by loading it
 * again after sending, is led to a page of ours before the store could answer with XML.
 *
 * @typedef {Record<string, { value: string }>} Values
 * @typedef {{ method: string, uri: string, headers: Values, querystring?: Values }} ViewerRequest
 * @param {{ request: ViewerRequest }} event
 */
function handler(event) {
  const request = event.request;
  if (request.method === 'GET' || request.method === 'HEAD') return pageInstead(request);
  if (request.method === 'POST') {
    request.headers['x-upload-page'] = { value: request.uri };
    request.uri = '/';
  } else {
    request.uri = request.uri.replace(/^\/uploads\//, '/');
  }
  return request;
}

/**
 * `/uploads/{language}/{case}/{question}` of a form, with the place of the case before it where it was sent already, or
 * `/uploads/{case}/{question}/{file}` of a part, which says no language.
 */
const USED =
  /^\/uploads\/(?:(en|tc|sc)\/)?(?:(applications|desk\/cases)\/)?([0-9a-f]{32})\/([a-z][a-zA-Z0-9]{0,59}(?:-[a-z][a-zA-Z0-9]{0,59}){0,2})(?:\/[0-9a-f]{32})?$/;

/** @param {ViewerRequest} request */
function pageInstead(request) {
  const found = USED.exec(request.uri);
  const wish = request.headers['accept-language'] ? request.headers['accept-language'].value : '';
  const language = (found && found[1]) || languageOf(wish.trim().toLowerCase());
  const list = `/${language}/applications`;
  const location = found ? `${pageFor(found, language)}?problem=sent` : list;
  return {
    statusCode: 303,
    statusDescription: 'See Other',
    headers: { location: { value: location }, 'cache-control': { value: 'no-store' } },
  };
}

/** @param {RegExpExecArray} found @param {string} language */
function pageFor(found, language) {
  return found[2]
    ? `/${language}/${found[2]}/${found[3]}/attachments/${found[4]}`
    : `/${language}/applications/${found[3]}/files/${found[4]}`;
}

/** As the bare address of the product decides it. @param {string} wish */
function languageOf(wish) {
  if (wish.indexOf('zh') !== 0) return 'en';
  return /^zh-(?:cn|sg|hans)/.test(wish) ? 'sc' : 'tc';
}

if (typeof module === 'object') module.exports = { handler: handler };
