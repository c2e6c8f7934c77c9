/**
 * Lambda@Edge (origin response) of the behaviour `/uploads/*`: where S3 refuses a form it answers with XML, which nobody should have to read.
 * The browser is sent back to the page the form stood on, which says what happened in the person's language. A function at the viewer's side
 * would not do: CloudFront does not run those for errors.
 */

/** What the page says, by what S3 answered: it tells empty from too large only in the XML, which is not to be seen here. */
const problemOf = (/** @type {number} */ status) =>
  status === 403 ? 'expired' : status < 500 ? 'refused' : 'unavailable';

/**
 * `/uploads/{language}/{case}/{question}` for an application, or with the place of the case before it for what is added to it later;
 * anything else leads to the list of applications.
 */
const PAGE =
  /^\/uploads\/(en|tc|sc)\/(?:(applications|desk\/cases)\/)?([0-9a-f]{32})\/([a-z][a-zA-Z0-9]{0,59}(?:-[a-z][a-zA-Z0-9]{0,59}){0,2})$/u;

/**
 * @typedef {Record<string, { key?: string, value: string }[]>} Headers
 * @typedef {{ status: string, statusDescription?: string, headers: Headers, body?: string }} Response
 * @param {{ Records: { cf: { request: { method: string, querystring: string, headers: Headers }, response: Response } }[] }} event
 * @returns {Promise<Response | undefined>}
 */
exports.handler = async (event) => {
  const [record] = event.Records;
  if (!record) return undefined;
  const { request, response } = record.cf;
  const status = Number(response.status);
  if (request.method !== 'POST' || status < 400) return response;
  const [, language = 'en', place, caseId, question] =
    PAGE.exec(request.headers['x-upload-page']?.[0]?.value ?? '') ?? [];
  const carried = new URLSearchParams(request.querystring);
  const search = new URLSearchParams();
  for (const name of ['slot', 'replaces']) {
    const value = carried.get(name);
    if (value !== null) search.set(name, value);
  }
  search.set('problem', problemOf(status));
  const location =
    caseId === undefined
      ? `/${language}/applications`
      : place === undefined
        ? `/${language}/applications/${caseId}/files/${question}?${search}`
        : `/${language}/${place}/${caseId}/attachments/${question}?${search}`;
  return {
    status: '303',
    statusDescription: 'See Other',
    headers: {
      location: [{ key: 'Location', value: location }],
      'cache-control': [{ key: 'Cache-Control', value: 'no-store' }],
    },
  };
};
